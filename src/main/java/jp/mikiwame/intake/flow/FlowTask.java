package jp.mikiwame.intake.flow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.model.Notice;

/** A process as a task in the published form, with what staff do as its steps. */
final class FlowTask {

  private static final int SHOWN = 10;
  private static final int LONGEST_ID = 200;

  private final String id;
  private final String name;
  private final FlowProcess process;
  private final FlowOrder order;
  private final List<FlowNode> steps = new ArrayList<>();
  private final List<FlowNode> bySystems = new ArrayList<>();
  private final Map<String, List<FlowNode>> outside = new TreeMap<>();

  FlowTask(String id, String name, FlowProcess process) {
    this.id = id;
    this.name = name;
    this.process = process;
    this.order = new FlowOrder(new FlowPoints(process));
    order.nodes().stream().filter(this::isStep).forEach(this::sort);
  }

  /** A group that holds nothing is drawn elsewhere, but somebody does it. */
  private boolean isStep(FlowNode node) {
    return node.kind().isHuman()
        || node.kind() == NodeKind.SYSTEM_WORK
        || node.kind().isGroup() && !process.isOpened(node);
  }

  private void sort(FlowNode node) {
    String lane = process.lane(node);
    if (node.kind() == NodeKind.SYSTEM_WORK) {
      bySystems.add(node);
    } else if (FlowWords.USUAL.isOutside(lane)) {
      outside.computeIfAbsent(lane, unknown -> new ArrayList<>()).add(node);
    } else {
      steps.add(node);
    }
  }

  boolean hasSteps() {
    return !steps.isEmpty();
  }

  ObjectNode published(String source) {
    ObjectNode task = JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    Set<String> lanes = steps.stream().map(process::lane).collect(Collectors.toSet());
    lanes.stream()
        .filter(lane -> lanes.size() == 1 && FlowWords.USUAL.isDepartment(lane))
        .forEach(lane -> task.put("department", lane));
    task.putObject("volume").putNull("casesPerOccurrence").putNull("frequency");
    task.putNull("ruleBased");
    ArrayNode array = task.putArray("steps");
    steps.forEach(step -> array.add(published(step)));
    return task.put("source", source);
  }

  private static ObjectNode published(FlowNode node) {
    ObjectNode step = JsonNodeFactory.instance.objectNode();
    if (node.id().length() <= LONGEST_ID) {
      step.put("id", node.id());
    }
    step.put("name", shown(node));
    node.kind().step().ifPresent(kind -> step.put("kind", kind.name()));
    return step.putNull("minutesPerCase");
  }

  /** The name, or else what the drawing tool calls it. */
  private static String shown(FlowNode node) {
    return node.name().isEmpty() ? node.id() : node.name();
  }

  Origin origin() {
    Origin origin = new Origin(process.place());
    for (int i = 0; i < steps.size(); i++) {
      origin.put("/steps/" + i, steps.get(i).place());
    }
    return origin;
  }

  /** What a reader must know of the steps. */
  void notices(Consumer<Notice> notices) {
    Consumer<Notice> named = notice -> notices.accept(notice.about(id, name));
    outside.forEach((lane, nodes) -> warn("flow-steps-outside", nodes, lane, named));
    warn("flow-steps-by-systems", bySystems, "", named);
    warn("flow-names-missing", unnamed(), "", named);
    List<FlowNode> uncertain = steps.stream().filter(step -> !order.isCertain(step)).toList();
    warn("flow-share-unknown", uncertain, "", named);
  }

  private List<FlowNode> unnamed() {
    return steps.stream().filter(step -> step.name().isEmpty()).toList();
  }

  private static void warn(
      String code, List<FlowNode> nodes, String lane, Consumer<Notice> notices) {
    if (!nodes.isEmpty()) {
      notices.accept(
          Notice.warning(
              code,
              nodes.get(0).place(),
              Map.of("count", nodes.size(), "value", names(nodes), "lane", lane)));
    }
  }

  private static String names(List<FlowNode> nodes) {
    String names =
        nodes.stream().limit(SHOWN).map(FlowTask::shown).collect(Collectors.joining("、"));
    return nodes.size() > SHOWN ? names + "…" : names;
  }
}
