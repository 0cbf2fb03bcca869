package jp.mikiwame.cli;

import jp.mikiwame.report.AssessmentCsv;
import jp.mikiwame.report.AssessmentJson;
import jp.mikiwame.report.AssessmentLines;
import jp.mikiwame.report.AssessmentMarkdown;
import jp.mikiwame.report.AssessmentText;
import jp.mikiwame.report.book.AssessmentWorkbook;
import jp.mikiwame.report.html.AssessmentHtml;

/** What an assessment can be written as, by the names that people type. */
enum ReportFormat {
  text(AssessmentText.FILE),
  json(AssessmentJson.FILE),
  ndjson(AssessmentLines.FILE),
  html(AssessmentHtml.FILE),
  xlsx(AssessmentWorkbook.FILE),
  csv(AssessmentCsv.FILE),
  md(AssessmentMarkdown.FILE);

  private final String file;

  ReportFormat(String file) {
    this.file = file;
  }

  /** Name of the file in an output folder. */
  String file() {
    return file;
  }

  /** Whether it can say what changed; what programs read is the assessment and nothing else. */
  boolean tellsChanges() {
    return this != json && this != ndjson;
  }

  /** Whether it would only be noise on a terminal. */
  boolean isBinary() {
    return this == xlsx;
  }
}
