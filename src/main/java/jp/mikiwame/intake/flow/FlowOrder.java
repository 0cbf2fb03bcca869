package jp.mikiwame.intake.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * The order of a flow. An arrow that leads back is left out, since doing something once more
 * changes neither the order nor whether it is done at all.
 */
final class FlowOrder {

  /** A point that is being visited, and what of its followers is left. */
  private record Visit(FlowPoint point, Iterator<FlowPoint> left) {

    static Visit of(FlowPoint point) {
      return new Visit(point, point.all().toList().iterator());
    }
  }

  private final FlowPoint entrance;
  private final Set<FlowPoint> visited = new HashSet<>();
  private final List<FlowPoint> order = new ArrayList<>();

  FlowOrder(FlowPoints points) {
    entrance = points.entrance();
    straighten(entrance);
    for (FlowPoint point : points.all()) {
      if (!visited.contains(point)) {
        // Nothing leads here: it may happen besides, but nobody can say when.
        entrance.besides().add(point);
        straighten(point);
      }
    }
    sort();
  }

  /** Goes wherever it can from a point, and removes arrows back to where it came from. */
  private void straighten(FlowPoint start) {
    Deque<Visit> path = new ArrayDeque<>();
    Set<FlowPoint> onPath = new HashSet<>();
    visited.add(start);
    onPath.add(start);
    path.push(Visit.of(start));
    while (!path.isEmpty()) {
      Visit visit = path.peek();
      if (!visit.left().hasNext()) {
        onPath.remove(path.pop().point());
        continue;
      }
      FlowPoint next = visit.left().next();
      if (onPath.contains(next)) {
        visit.point().forget(next);
      } else if (visited.add(next)) {
        onPath.add(next);
        path.push(Visit.of(next));
      }
    }
  }

  /** By breadth, each point behind all that lead to it. */
  private void sort() {
    Map<FlowPoint, Integer> before = new HashMap<>();
    visited.forEach(point -> point.all().forEach(next -> before.merge(next, 1, Integer::sum)));
    Queue<FlowPoint> ready = new ArrayDeque<>(List.of(entrance));
    while (!ready.isEmpty()) {
      FlowPoint point = ready.remove();
      order.add(point);
      point.all().filter(next -> before.merge(next, -1, Integer::sum) == 0).forEach(ready::add);
    }
  }

  /** The elements, each behind those that lead to it. */
  List<FlowNode> nodes() {
    return order.stream().map(FlowPoint::node).filter(node -> node != null).toList();
  }

  /** Whether every case passes an element, whatever is chosen. */
  boolean isCertain(FlowNode node) {
    Set<FlowPoint> avoiding = new HashSet<>();
    for (int i = order.size() - 1; i >= 0; i--) {
      FlowPoint point = order.get(i);
      if (point.node() != node && avoids(point, avoiding)) {
        avoiding.add(point);
      }
    }
    return !avoiding.contains(entrance);
  }

  /** Whether a case can come to an end from here without passing what is to be avoided. */
  private static boolean avoids(FlowPoint point, Set<FlowPoint> avoiding) {
    boolean straight =
        point.isChoice() && !point.next().isEmpty()
            ? point.next().stream().anyMatch(avoiding::contains)
            : avoiding.containsAll(point.next());
    return straight || point.instead().stream().anyMatch(avoiding::contains);
  }
}
