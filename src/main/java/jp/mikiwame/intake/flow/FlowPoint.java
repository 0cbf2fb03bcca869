package jp.mikiwame.intake.flow;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A point that a case passes: an element, the way out of a group, or the way into everything. */
final class FlowPoint {

  private final FlowNode node;
  private final boolean isChoice;
  private final Set<FlowPoint> next = new LinkedHashSet<>();
  private final Set<FlowPoint> instead = new LinkedHashSet<>();
  private final Set<FlowPoint> besides = new LinkedHashSet<>();

  /**
   * @param node null if the point is no element
   * @param isChoice whether only one of the next points follows, and not all of them
   */
  FlowPoint(FlowNode node, boolean isChoice) {
    this.node = node;
    this.isChoice = isChoice;
  }

  FlowNode node() {
    return node;
  }

  boolean isChoice() {
    return isChoice;
  }

  /** What follows. */
  Set<FlowPoint> next() {
    return next;
  }

  /** What may follow in the place of that. */
  Set<FlowPoint> instead() {
    return instead;
  }

  /** What may happen as well. */
  Set<FlowPoint> besides() {
    return besides;
  }

  Stream<FlowPoint> all() {
    return Stream.of(next, instead, besides).flatMap(Set::stream);
  }

  void forget(FlowPoint other) {
    next.remove(other);
    instead.remove(other);
    besides.remove(other);
  }
}
