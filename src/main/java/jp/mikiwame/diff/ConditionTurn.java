package jp.mikiwame.diff;

/** A condition of verdicts that no longer holds as it did. */
public record ConditionTurn(VerdictCondition condition, Holds before, Holds after) {}
