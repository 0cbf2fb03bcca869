package jp.mikiwame.model;

/** A step together with the task it belongs to: what the rules on steps look at. */
public record StepInTask(Task task, Step step) {

  public StepKind kind() {
    return step.kind();
  }

  public InputMedium inputMedium() {
    return step.inputMedium();
  }

  /** The step's own answer, or else the task's; null if neither was surveyed. */
  public RuleBased ruleBased() {
    return step.ruleBased() != null ? step.ruleBased() : task.ruleBased();
  }

  public Double fieldCount() {
    return step.fieldCount();
  }

  /** The systems that this step uses. */
  public SystemsInUse systems() {
    return task.systems().only(step.systems());
  }
}
