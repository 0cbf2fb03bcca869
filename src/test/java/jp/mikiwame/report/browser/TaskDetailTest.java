package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.StepEstimate;
import jp.mikiwame.report.Labels;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What unfolds below a task is what the assessment holds. */
class TaskDetailTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"city, ja", "city, en", "every-rule, ja"})
  void everyTaskUnfoldsToItsOwnFigures(String sample, String language) {
    Report report = Report.ofSample(sample, language, folder);
    OpenedPage page = CHROMIUM.open(report.file(), Device.DESK);
    for (Candidate each : report.candidates()) {
      Locator row = page.all("#task-" + report.candidates().indexOf(each));
      assertThat(row.locator(".id").first().textContent()).isEqualTo(each.task().id());
      row.locator(".unfold").click();
      String text = page.all("#tasks tr.detail").textContent();

      assertThat(text).as(each.task().id()).contains(figures(each, report.labels()));
      assertThat(text).as(each.task().id()).contains(rules(each));
      row.locator(".unfold").click();
    }
  }

  private static List<String> figures(Candidate candidate, Labels labels) {
    Stream<Double> points =
        candidate.scorecards().stream().map(card -> card.suitability().likely());
    Stream<Double> hours = steps(candidate).map(step -> step.saved().likely());
    return Stream.concat(points.map(labels::points), hours.map(labels::hours)).toList();
  }

  /** Rules that hit the task, and those that its estimate rests on. */
  private static List<String> rules(Candidate candidate) {
    Stream<String> hits =
        candidate.findings().stream()
            .filter(finding -> finding.step() == null && finding.outcome() == Outcome.HIT)
            .map(Finding::rule);
    Stream<String> estimate =
        steps(candidate)
            .flatMap(step -> Stream.concat(Stream.of(step.rule()), step.checkingRules().stream()));
    return Stream.concat(hits, estimate).toList();
  }

  private static Stream<StepEstimate> steps(Candidate candidate) {
    return candidate.estimate() == null ? Stream.empty() : candidate.estimate().steps().stream();
  }
}
