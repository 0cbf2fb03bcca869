package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.cli.Run;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.report.AssessmentJson;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.html.AssessmentHtml;

/** An assessment and the page made of it, in one language. */
record Report(Assessment assessment, Labels labels, Path file) {

  private static final Path SAMPLES = Path.of("samples");

  static Report ofSample(String sample, String language, Path folder) {
    return of(SAMPLES.resolve(sample).resolve("inventory.json"), language, folder);
  }

  /**
   * @param folder gets the page
   */
  static Report of(Path inventory, String language, Path folder) {
    Run run = Run.of("assess", inventory.toString(), "--format", "json");
    assertThat(run.exitCode()).as(run.err()).isIn(0, 3);
    try {
      Assessment assessment = AssessmentJson.read(run.out());
      return new Report(assessment, Labels.of(language), folder.resolve("report.html")).write();
    } catch (AssessmentJson.Unreadable e) {
      throw new IllegalStateException("What was just written cannot be read", e);
    }
  }

  private Report write() {
    return write(Optional.empty());
  }

  /** With what changed, in the given folder. */
  static Report of(AssessmentDiff changes, Assessment assessment, String language, Path folder) {
    Path file = folder.resolve("changes-" + language + ".html");
    return new Report(assessment, Labels.of(language), file).write(Optional.of(changes));
  }

  private Report write(Optional<AssessmentDiff> changes) {
    try (OutputStream bytes = Files.newOutputStream(file)) {
      AssessmentHtml.write(assessment, changes, labels, bytes);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException("The page could not be written", e);
    }
  }

  Report in(String language, Path folder) {
    return new Report(assessment, Labels.of(language), folder.resolve(language + ".html")).write();
  }

  List<Candidate> candidates() {
    return assessment.candidates();
  }

  Candidate candidate(String taskId) {
    return assessment.candidate(taskId).orElseThrow();
  }
}
