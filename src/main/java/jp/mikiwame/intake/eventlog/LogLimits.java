package jp.mikiwame.intake.eventlog;

/**
 * How much of a log is held. A count of a part would be wrong, so a log that has more is refused.
 *
 * @param events each takes about a hundred bytes
 * @param cases of the whole log
 * @param caseEvents of one case; one that has more is no case but, say, an office
 * @param activities as many as a task may have steps; more are remarks and no activities
 */
record LogLimits(int events, int cases, int caseEvents, int activities) {

  static final LogLimits USUAL = new LogLimits(2_000_000, 500_000, 10_000, 1_000);
}
