package jp.mikiwame.savings;

import java.util.Arrays;
import java.util.List;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.RuleIndex;

/**
 * What checking criteria say of one step, criterion after criterion. Each has few answers, so the
 * same sequences come up on step after step, and what follows from one is worked out once.
 */
final class CheckingAnswers {

  /** What the answers come to for some technologies. */
  private record Known(List<String> technologies, Checking checking) {}

  private final CheckingRules rules;
  private final CheckingAnswers before;

  /** Without step and observations; null where nothing has been said. */
  private final Finding last;

  /** Replaced as a whole, so that any thread may read them. */
  private volatile CheckingAnswers[] longer = {};

  private volatile Known[] known = {};

  /** No answers. */
  CheckingAnswers(CheckingRules rules) {
    this(rules, null, null);
  }

  private CheckingAnswers(CheckingRules rules, CheckingAnswers before, Finding last) {
    this.rules = rules;
    this.before = before;
    this.last = last;
  }

  /**
   * These answers and one more.
   *
   * @param finding of the next checking criterion, hit or undetermined
   */
  CheckingAnswers then(Finding finding) {
    for (CheckingAnswers each : longer) {
      if (each.endsWith(finding)) {
        return each;
      }
    }
    return added(finding);
  }

  /** What the answers come to. */
  Checking checking(List<String> technologies) {
    for (Known each : known) {
      if (RuleIndex.sameIds(each.technologies(), technologies)) {
        return each.checking();
      }
    }
    return workedOut(technologies);
  }

  private boolean endsWith(Finding finding) {
    return last.criterion().equals(finding.criterion())
        && last.outcome() == finding.outcome()
        && (last.outcome() == Outcome.HIT
            ? last.rule().equals(finding.rule())
            : RuleIndex.sameIds(last.open(), finding.open()));
  }

  private synchronized CheckingAnswers added(Finding finding) {
    for (CheckingAnswers each : longer) {
      if (each.endsWith(finding)) {
        return each;
      }
    }
    Finding answer =
        new Finding(
            finding.criterion(),
            null,
            finding.outcome(),
            finding.rule(),
            finding.open(),
            List.of());
    CheckingAnswers added = new CheckingAnswers(rules, this, answer);
    if (rules.keepsAnother()) {
      CheckingAnswers[] more = Arrays.copyOf(longer, longer.length + 1);
      more[longer.length] = added;
      longer = more;
    }
    return added;
  }

  private synchronized Checking workedOut(List<String> technologies) {
    Checking found =
        before == null
            ? Checking.NONE
            : before.checking(technologies).plus(rules.workedOut(last, technologies));
    Known[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = new Known(technologies, found);
    known = more;
    return found;
  }
}
