package jp.mikiwame.rules;

/**
 * Rules were stopped while they looked at tasks. Unchecked, because rules that were read without
 * fault are not expected to do it; what it carries is told like any other fault in rules.
 */
public final class RulesStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RuleFaults faults;

  RulesStopped(RuleFaults faults) {
    super(faults);
    this.faults = faults;
  }

  public RuleFaults faults() {
    return faults;
  }
}
