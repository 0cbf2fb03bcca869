package jp.mikiwame.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.report.AssessmentCsv;
import jp.mikiwame.report.AssessmentJson;
import jp.mikiwame.report.AssessmentLines;
import jp.mikiwame.report.AssessmentMarkdown;
import jp.mikiwame.report.AssessmentText;
import jp.mikiwame.report.DiffText;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.book.AssessmentWorkbook;
import jp.mikiwame.report.html.AssessmentHtml;

/**
 * An assessment that can be written in any format.
 *
 * @param changes since an assessment before, if there is one to compare with
 * @param top how many tasks a table that is read as text shows
 */
record Report(Assessed assessed, Optional<AssessmentDiff> changes, int top, Labels labels) {

  void write(ReportFormat format, OutputStream out) throws IOException {
    Assessment assessment = assessed.overview();
    switch (format) {
      case text -> write(text(), out);
      case json -> write(AssessmentJson.write(assessment), out);
      case ndjson -> lines(out);
      case html -> AssessmentHtml.write(assessment, changes, labels, out);
      case xlsx -> AssessmentWorkbook.write(assessment, changes, labels, out);
      case csv -> AssessmentCsv.write(assessment, changes, labels, out);
      case md -> write(new AssessmentMarkdown(assessment, changes, labels).render(top), out);
    }
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    String ranking = new AssessmentText(assessed.overview(), labels).render(top);
    return changes
        .map(diff -> ranking + "\n" + new DiffText(diff, labels).render())
        .orElse(ranking);
  }

  private void lines(OutputStream out) throws IOException {
    AssessmentLines lines = new AssessmentLines(out);
    lines.head(assessed.overview());
    assessed.lines().writeTo(lines);
  }
}
