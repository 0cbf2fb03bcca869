package jp.mikiwame.savings;

import java.util.List;

/**
 * The steps of one task that the same technologies take over, added up before anything is drawn.
 * Reused for one task after another.
 */
final class ChainSum {

  private final PointTables tables;
  private final SavingTerms bad = new SavingTerms();
  private final SavingTerms likely = new SavingTerms();
  private final SavingTerms good = new SavingTerms();
  private SampledStep first;
  private boolean open;
  private int[] technologies = new int[4];
  private int harmful;

  ChainSum(PointTables tables) {
    this.tables = tables;
  }

  /** Begins a new sum with this step. */
  void begin(SampledStep step) {
    first = step;
    open = isOpen(step);
    List<Member> members = members();
    if (technologies.length < members.size()) {
      technologies = new int[members.size()];
    }
    for (int i = 0; i < members.size(); i++) {
      technologies[i] = tables.technology(members.get(i).technology());
      harmful = i == 0 ? technologies[0] : tables.moreHarmful(harmful, technologies[i]);
    }
    bad.clear();
    likely.clear();
    good.clear();
    add(step);
  }

  /**
   * Whether the step can be added. What a doubtful step saves counts only above or below zero, and
   * a range of minutes is drawn by itself; both stay alone.
   */
  boolean takes(SampledStep step) {
    return !isAlone(first)
        && !isAlone(step)
        && open == isOpen(step)
        && members().equals(step.scenarios().members());
  }

  private static boolean isAlone(SampledStep step) {
    return step.doubtful() || isRanged(step);
  }

  private static boolean isOpen(SampledStep step) {
    return step.doubtful() || !step.scenarios().isAnswered();
  }

  private static boolean isRanged(SampledStep step) {
    return step.scenarios().minutes().width() > 0;
  }

  void add(SampledStep step) {
    Scenarios scenarios = step.scenarios();
    double minutes = isRanged(step) ? 1 : scenarios.minutes().likely();
    likely.add(scenarios, minutes, AnswerEnd.LIKELY, step.share());
    if (open) {
      bad.add(scenarios, minutes, AnswerEnd.BAD, 1);
      good.add(scenarios, minutes, AnswerEnd.GOOD, 1);
    }
  }

  /** The sum at one end of the missing answers. */
  SavingTerms at(AnswerEnd end) {
    if (!open) {
      return likely;
    }
    return switch (end) {
      case BAD -> bad;
      case LIKELY -> likely;
      case GOOD -> good;
    };
  }

  /** Hours a year that may be relieved or added if all factors are 1. */
  double atStake() {
    double minutes = isRanged() ? first.scenarios().minutes().likely() : 1;
    SavingTerms worst = at(AnswerEnd.BAD);
    return minutes * (at(AnswerEnd.GOOD).relieved() + worst.checkingByMinutes())
        + worst.checkingByCases()
        + worst.checkingByFields();
  }

  /** The technologies that take the steps over; the same for all of them. */
  List<Member> members() {
    return first.scenarios().members();
  }

  /** Number of one of {@link #members}. */
  int technology(int member) {
    return technologies[member];
  }

  /** Number of the technology that has done most harm. */
  int mostHarmful() {
    return harmful;
  }

  /** Whether it is a step that may not be taken over at all. */
  boolean isDoubtful() {
    return first.doubtful();
  }

  /** Whether it is a step with a range of minutes; its terms are per minute then. */
  boolean isRanged() {
    return isRanged(first);
  }

  /** Whether missing answers leave something open. */
  boolean isOpen() {
    return open;
  }

  SampledStep step() {
    return first;
  }
}
