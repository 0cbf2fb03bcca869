package jp.mikiwame.intake.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mikiwame.model.Place;

/** A process as it is drawn, filled while it is read. */
final class FlowProcess {

  private final String id;
  private final String name;
  private final Place place;
  private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
  private final Set<String> groups = new HashSet<>();
  private final List<FlowEdge> edges = new ArrayList<>();
  private final Map<String, String> lanes = new HashMap<>();

  FlowProcess(String id, String name, Place place) {
    this.id = id;
    this.name = name;
    this.place = place;
  }

  String id() {
    return id;
  }

  /** Empty if it has none. */
  String name() {
    return name;
  }

  Place place() {
    return place;
  }

  void add(FlowNode node) {
    nodes.putIfAbsent(node.id(), node);
    if (node.group() != null) {
      groups.add(node.group().id());
    }
  }

  /** Whether a node is a group that holds something; else it is drawn elsewhere, if it is one. */
  boolean isOpened(FlowNode node) {
    return groups.contains(node.id());
  }

  void add(FlowEdge edge) {
    edges.add(edge);
  }

  /** The last word counts, since inner lanes are written within outer ones. */
  void putInLane(String node, String lane) {
    lanes.put(node, lane);
  }

  /** In the order of the file. */
  Map<String, FlowNode> nodes() {
    return nodes;
  }

  List<FlowEdge> edges() {
    return edges;
  }

  /** The lane in which an element lies, perhaps with the group that holds it; empty if none. */
  String lane(FlowNode node) {
    for (FlowNode at = node; at != null; at = at.group()) {
      String lane = lanes.get(at.id());
      if (lane != null) {
        return lane;
      }
    }
    return "";
  }
}
