package jp.mikiwame.intake.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.mikiwame.model.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowOrderLawsTest {

  private static final Place PLACE = Place.file("flow.bpmn");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whereEveryWayIsChosenAStepIsCertainIfNoWayLeadsAroundIt(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      FlowProcess process = random(random, NodeKind.CHOICE, false);
      FlowOrder order = new FlowOrder(new FlowPoints(process));
      for (FlowNode node : process.nodes().values()) {
        assertThat(order.isCertain(node))
            .as("%s of %s", node.id(), process.edges())
            .isEqualTo(!canAvoid(process, node.id()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void whereNothingIsChosenEveryStepThatCanBeReachedIsCertain(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      FlowProcess process = random(random, NodeKind.PASSAGE, true);
      FlowOrder order = new FlowOrder(new FlowPoints(process));
      Set<String> reached = reached(process, "");
      for (FlowNode node : process.nodes().values()) {
        assertThat(order.isCertain(node)).isEqualTo(reached.contains(node.id()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8, 9})
  void everyElementHasOnePlaceInTheOrderBehindThoseThatLeadToIt(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      boolean circles = random.nextBoolean();
      FlowProcess process = random(random, NodeKind.CHOICE, circles);
      List<FlowNode> order = new FlowOrder(new FlowPoints(process)).nodes();

      assertThat(order).containsExactlyInAnyOrderElementsOf(process.nodes().values());
      for (FlowEdge edge : circles ? List.<FlowEdge>of() : process.edges()) {
        assertThat(order.indexOf(process.nodes().get(edge.from())))
            .isLessThan(order.indexOf(process.nodes().get(edge.to())));
      }
    }
  }

  /** Ten elements, the first of which starts everything; all can be reached without circles. */
  private static FlowProcess random(Random random, NodeKind kind, boolean circles) {
    FlowProcess process = new FlowProcess("p", "", PLACE);
    List<Integer> shuffled = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      shuffled.add(random.nextInt(shuffled.size() + 1), i);
    }
    for (int i : shuffled) {
      NodeKind its = i == 0 ? NodeKind.START : kind;
      process.add(new FlowNode("n" + i, "", its, null, false, null, PLACE));
    }
    // A start with one way on is no choice.
    process.add(new FlowEdge("n0", "n1", false, PLACE));
    for (int i = 2; i < 10; i++) {
      process.add(new FlowEdge("n" + (1 + random.nextInt(i - 1)), "n" + i, false, PLACE));
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      int from = 1 + random.nextInt(8);
      int to = from + 1 + random.nextInt(9 - from);
      boolean back = circles && random.nextBoolean();
      process.add(new FlowEdge("n" + (back ? to : from), "n" + (back ? from : to), false, PLACE));
    }
    return process;
  }

  private static boolean canAvoid(FlowProcess process, String id) {
    Set<String> reached = reached(process, id);
    return reached.stream()
        .anyMatch(at -> process.edges().stream().noneMatch(edge -> edge.from().equals(at)));
  }

  private static Set<String> reached(FlowProcess process, String without) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("n0"));
    while (!open.isEmpty()) {
      String at = open.pop();
      if (!at.equals(without) && reached.add(at)) {
        process.edges().stream()
            .filter(edge -> edge.from().equals(at))
            .forEach(edge -> open.push(edge.to()));
      }
    }
    return reached;
  }
}
