package jp.mikiwame.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.RuleCoverage;

/** What cases and inventories make use of, as a table. */
public final class CoverageText {

  private final Labels labels;

  public CoverageText(Labels labels) {
    this.labels = labels;
  }

  public String render(List<RuleCoverage> coverage) {
    TextTable table =
        new TextTable()
            .text(labels.text("coverage.rule"), Integer.MAX_VALUE)
            .figures(labels.text("coverage.cases"))
            .figures(labels.text("coverage.hits"))
            .figures(labels.text("coverage.misses"))
            .figures(labels.text("coverage.undetermined"))
            .text(labels.text("coverage.remark"), Integer.MAX_VALUE);
    for (RuleCoverage each : coverage) {
      table.row(
          each.rule(),
          Long.toString(each.caseHits()),
          Long.toString(each.hits()),
          Long.toString(each.misses()),
          Long.toString(each.undetermined()),
          remark(each));
    }
    return table.render();
  }

  /** Share of rules that cases hit, beside the share that was asked for; both 0–1. */
  public String summary(List<RuleCoverage> coverage, double share, double required) {
    long covered = coverage.stream().filter(each -> each.caseHits() > 0).count();
    return labels.text(
            "coverage.summary",
            Map.of(
                "covered", covered,
                "all", coverage.size(),
                "share", labels.percent(share),
                "required", labels.percent(required)))
        + "\n";
  }

  private String remark(RuleCoverage each) {
    return Stream.concat(
            each.neverTrue().stream().map(c -> remark("coverage.never-true", c)),
            each.neverFalse().stream().map(c -> remark("coverage.never-false", c)))
        .collect(Collectors.joining(labels.text("list.separator")));
  }

  private String remark(String key, Condition condition) {
    return labels.text(key, Map.of("condition", labels.conditions(List.of(condition))));
  }
}
