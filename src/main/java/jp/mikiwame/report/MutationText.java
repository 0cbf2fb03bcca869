package jp.mikiwame.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mikiwame.model.MutationResult;

/** The changes that no case noticed. */
public final class MutationText {

  private final Labels labels;

  public MutationText(Labels labels) {
    this.labels = labels;
  }

  public String render(List<MutationResult> results) {
    return results.stream()
        .filter(result -> !result.noticed())
        .map(
            result ->
                labels.text(
                        "mutate.survived",
                        Map.of(
                            "file", "rules/" + result.file(),
                            "line", result.line(),
                            "rule", result.rule(),
                            "before", result.before(),
                            "after", result.after()))
                    + "\n")
        .collect(Collectors.joining());
  }

  /** Share of changes that were noticed, beside the share that was asked for; both 0–1. */
  public String summary(List<MutationResult> results, double share, double required) {
    return labels.text(
            "mutate.summary",
            Map.of(
                "all", results.size(),
                "noticed", results.stream().filter(MutationResult::noticed).count(),
                "share", labels.percent(share),
                "required", labels.percent(required)))
        + "\n";
  }
}
