package jp.mikiwame.report;

import java.util.List;
import java.util.Map;
import jp.mikiwame.model.ReferenceClass;
import jp.mikiwame.model.Technology;

/** What reference classes have learned of results that were added: a line for each technology. */
public final class LearnedText {

  private final TechnologyNames technologyNames;
  private final Labels labels;

  /**
   * @param technologies of the rules folder, for their names
   */
  public LearnedText(List<Technology> technologies, Labels labels) {
    this.technologyNames = new TechnologyNames(technologies);
    this.labels = labels;
  }

  /** Both lists hold the same technologies in the same order. */
  public String render(List<ReferenceClass> before, List<ReferenceClass> after) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < before.size(); i++) {
      text.append(line(before.get(i), after.get(i))).append('\n');
    }
    return text.toString();
  }

  private String line(ReferenceClass before, ReferenceClass after) {
    String technology = technologyNames.joined(List.of(before.technology()));
    if (before.equals(after)) {
      return labels.text("backtest.learned.same", Map.of("technology", technology));
    }
    return labels.text(
        "backtest.learned.class",
        Map.of(
            "technology",
            technology,
            "rho",
            change(
                labels.factor(before.reductionOnCovered()),
                labels.factor(after.reductionOnCovered())),
            "suitability",
            change(labels.points(before.suitability()), labels.points(after.suitability())),
            "level",
            change(labels.factor(before.answerLevel()), labels.factor(after.answerLevel())),
            "harm",
            change(labels.percent(before.harmShare()), labels.percent(after.harmShare())),
            "results",
            change(
                Integer.toString(before.results().size()),
                Integer.toString(after.results().size()))));
  }

  private String change(String before, String after) {
    return labels.text("diff.change", Map.of("before", before, "after", after));
  }
}
