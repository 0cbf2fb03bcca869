package jp.mikiwame.report.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.report.Labels;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The assessment as a workbook: a sheet for each question that its readers ask. */
public final class AssessmentWorkbook {

  /** Name of the file in an output folder. */
  public static final String FILE = "assessment.xlsx";

  /** As many rows are in the memory at a time. */
  private static final int ROWS = 100;

  private final SXSSFWorkbook workbook;
  private final Labels labels;
  private final BookStyles styles;
  private final CellText texts = new CellText();

  private AssessmentWorkbook(SXSSFWorkbook workbook, Labels labels) {
    this.workbook = workbook;
    this.labels = labels;
    this.styles = new BookStyles(workbook, labels.text("book.font"));
  }

  /**
   * @param changes since an assessment before, if there is one to compare with
   */
  public static void write(
      Assessment assessment, Optional<AssessmentDiff> changes, Labels labels, OutputStream out)
      throws IOException {
    // Texts are kept once: most of those on rules come again with every task.
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS, false, true)) {
      new AssessmentWorkbook(workbook, labels).fill(assessment, changes);
      workbook.write(out);
    }
  }

  private void fill(Assessment assessment, Optional<AssessmentDiff> changes) {
    add(CandidateSheet.of(assessment, labels));
    changes.ifPresent(this::add);
    add(GateSheet.of(assessment, labels));
    add(QuestionSheet.of(assessment, labels));
    add(SavingsSheet.of(assessment, labels));
    add(BreakdownSheet.of(assessment, labels));
    add(RuleSheet.of(assessment, labels));
    add(BasisSheet.of(assessment, labels));
    add(NoticeSheet.of(assessment, labels));
    // Last, since by then it is known what was cut.
    add(TotalsSheet.of(assessment, texts.cut(), labels));
  }

  private void add(BookTable<?> table) {
    new BookSheet(workbook.createSheet(table.name()), styles, texts, labels).write(table);
  }

  private void add(AssessmentDiff changes) {
    new ChangeSheet(workbook.createSheet(labels.text("book.changes")), styles, texts)
        .write(changes, labels);
  }
}
