package jp.mikiwame.intake.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes points of the elements of a process, with one entrance and with groups opened. */
final class FlowPoints {

  private final FlowProcess process;
  private final Map<String, FlowPoint> in = new LinkedHashMap<>();
  private final Map<String, FlowPoint> out = new HashMap<>();
  private final Set<String> entered = new HashSet<>();
  private final Set<String> left = new HashSet<>();
  private final Map<String, List<FlowNode>> members;
  private final FlowPoint entrance = new FlowPoint(null, false);

  FlowPoints(FlowProcess process) {
    this.process = process;
    this.members =
        process.nodes().values().stream().collect(Collectors.groupingBy(FlowPoints::holder));
    addNodes();
    process.edges().forEach(this::connect);
    process.nodes().values().stream()
        .filter(node -> node.attachedTo() != null)
        .forEach(this::attach);
    enter(entrance, members.getOrDefault("", List.of()));
    process.nodes().values().stream().filter(process::isOpened).forEach(this::open);
  }

  private static String holder(FlowNode node) {
    return node.group() == null ? "" : node.group().id();
  }

  private void addNodes() {
    Set<String> conditional =
        process.edges().stream()
            .filter(FlowEdge::isConditional)
            .map(FlowEdge::from)
            .collect(Collectors.toSet());
    for (FlowNode node : process.nodes().values()) {
      boolean isChoice = node.kind() == NodeKind.CHOICE || conditional.contains(node.id());
      if (process.isOpened(node)) {
        in.put(node.id(), new FlowPoint(node, node.kind() == NodeKind.LOOSE_GROUP));
        out.put(node.id(), new FlowPoint(null, isChoice));
      } else {
        FlowPoint point = new FlowPoint(node, isChoice);
        in.put(node.id(), point);
        out.put(node.id(), point);
      }
    }
  }

  /** An arrow to or from something that is not there says nothing. */
  private void connect(FlowEdge edge) {
    FlowPoint from = out.get(edge.from());
    FlowPoint to = in.get(edge.to());
    if (from != null && to != null) {
      from.next().add(to);
      left.add(edge.from());
      entered.add(edge.to());
    }
  }

  private void attach(FlowNode event) {
    FlowPoint work = in.get(event.attachedTo());
    if (work != null) {
      (event.isAside() ? work.besides() : work.instead()).add(in.get(event.id()));
      entered.add(event.id());
    }
  }

  /** Start events are ways in of which one is taken; whatever else nothing leads to happens too. */
  private void enter(FlowPoint into, List<FlowNode> nodes) {
    FlowPoint starts = new FlowPoint(null, true);
    for (FlowNode node : nodes) {
      if (node.isAside()) {
        into.besides().add(in.get(node.id()));
      } else if (!entered.contains(node.id())) {
        FlowPoint way = node.kind() == NodeKind.START ? starts : into;
        way.next().add(in.get(node.id()));
      }
    }
    if (!starts.next().isEmpty()) {
      into.next().add(starts);
    }
  }

  private void open(FlowNode group) {
    FlowPoint into = in.get(group.id());
    FlowPoint exit = out.get(group.id());
    enter(into, members.get(group.id()));
    List<FlowNode> last =
        members.get(group.id()).stream().filter(node -> !left.contains(node.id())).toList();
    last.forEach(node -> out.get(node.id()).next().add(exit));
    if (last.isEmpty() || group.kind() == NodeKind.LOOSE_GROUP) {
      into.next().add(exit);
    }
  }

  FlowPoint entrance() {
    return entrance;
  }

  /** In the order of the file. */
  List<FlowPoint> all() {
    List<FlowPoint> all = new ArrayList<>(in.values());
    all.addAll(out.values());
    return all;
  }
}
