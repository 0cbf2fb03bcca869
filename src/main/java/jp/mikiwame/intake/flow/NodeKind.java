package jp.mikiwame.intake.flow;

import java.util.Map;
import java.util.Optional;
import jp.mikiwame.model.StepKind;

/** What an element of a flow is to us. */
enum NodeKind {
  /** Something that people do; of what kind the drawing does not say. */
  WORK(null),
  RECEIVING(StepKind.RECEIVE),
  SENDING(StepKind.NOTIFY),
  DECIDING(StepKind.JUDGE),
  /** Something that a system does without people. */
  SYSTEM_WORK(null),
  /** Holds others. */
  GROUP(null),
  /** Holds others of which any may be left out. */
  LOOSE_GROUP(null),
  START(null),
  /** Leads on to one of several. */
  CHOICE(null),
  /** Leads on to everything behind it. */
  PASSAGE(null);

  private static final Map<String, NodeKind> BY_ELEMENT =
      Map.ofEntries(
          Map.entry("task", WORK),
          Map.entry("userTask", WORK),
          Map.entry("manualTask", WORK),
          Map.entry("callActivity", WORK),
          Map.entry("receiveTask", RECEIVING),
          Map.entry("sendTask", SENDING),
          Map.entry("businessRuleTask", DECIDING),
          Map.entry("serviceTask", SYSTEM_WORK),
          Map.entry("scriptTask", SYSTEM_WORK),
          Map.entry("subProcess", GROUP),
          Map.entry("transaction", GROUP),
          Map.entry("adHocSubProcess", LOOSE_GROUP),
          Map.entry("startEvent", START),
          Map.entry("exclusiveGateway", CHOICE),
          Map.entry("inclusiveGateway", CHOICE),
          Map.entry("complexGateway", CHOICE),
          Map.entry("eventBasedGateway", CHOICE),
          Map.entry("parallelGateway", PASSAGE),
          Map.entry("intermediateCatchEvent", PASSAGE),
          Map.entry("intermediateThrowEvent", PASSAGE),
          Map.entry("boundaryEvent", PASSAGE),
          Map.entry("endEvent", PASSAGE));

  private final StepKind step;

  NodeKind(StepKind step) {
    this.step = step;
  }

  /** Null if the element is none of a flow. */
  static NodeKind of(String element) {
    return BY_ELEMENT.get(element);
  }

  /** Whether people do it. */
  boolean isHuman() {
    return switch (this) {
      case WORK, RECEIVING, SENDING, DECIDING -> true;
      default -> false;
    };
  }

  boolean isGroup() {
    return this == GROUP || this == LOOSE_GROUP;
  }

  Optional<StepKind> step() {
    return Optional.ofNullable(step);
  }
}
