package jp.mikiwame.savings;

import java.util.List;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Scorecard;

/** A known result and what the rules say of its task. */
public record JudgedResult(
    IntroductionResult result, List<Finding> findings, List<Scorecard> scorecards) {

  public JudgedResult {
    findings = List.copyOf(findings);
    scorecards = List.copyOf(scorecards);
  }

  /** 適合度 for the technology that leads the result. */
  Range suitability() {
    return scorecards.stream()
        .filter(card -> card.technology().equals(result.leadingTechnology()))
        .map(Scorecard::suitability)
        .findFirst()
        .orElseThrow();
  }
}
