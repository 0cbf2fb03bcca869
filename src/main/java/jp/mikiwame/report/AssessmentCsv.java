package jp.mikiwame.report;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;

/**
 * 候補一覧 for other programs: a row for each task, numbers as they are in the assessment, empty where
 * a number is unknown.
 */
public final class AssessmentCsv {

  /** Name of the file in an output folder. */
  public static final String FILE = "assessment.csv";

  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  private AssessmentCsv() {}

  /**
   * @param changes since an assessment before, if there is one to compare with
   */
  public static void write(
      Assessment assessment, Optional<AssessmentDiff> changes, Labels labels, OutputStream out)
      throws IOException {
    List<Column<Candidate>> columns = columns(assessment, changes, labels);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(CsvCells.BYTE_ORDER_MARK);
    try (SequenceWriter rows = MAPPER.writer(schema(columns)).writeValues(writer)) {
      for (Candidate candidate : assessment.candidates()) {
        rows.write(columns.stream().map(column -> cell(column, candidate)).toArray());
      }
      Optional<String> part = ShownPart.note(assessment, labels);
      if (part.isPresent()) {
        rows.write(new Object[] {part.get()});
      }
    }
    writer.flush();
  }

  private static List<Column<Candidate>> columns(
      Assessment assessment, Optional<AssessmentDiff> changes, Labels labels) {
    Columns<Candidate> columns = CandidateColumns.of(assessment, labels);
    changes.ifPresent(diff -> ChangeColumns.add(diff, columns, labels));
    return columns.all();
  }

  private static CsvSchema schema(List<Column<Candidate>> columns) {
    CsvSchema.Builder schema = CsvSchema.builder();
    columns.forEach(
        column ->
            schema.addColumn(
                column.heading(),
                column.kind().isNumber()
                    ? CsvSchema.ColumnType.NUMBER
                    : CsvSchema.ColumnType.STRING));
    return schema.setLineSeparator(CsvCells.LINE_END).setUseHeader(true).build();
  }

  /** Numbers stay numbers, so that a word never stands in their place. */
  private static Object cell(Column<Candidate> column, Candidate candidate) {
    Object value = column.value().apply(candidate);
    if (column.kind().isNumber()) {
      return value instanceof Number ? value : null;
    }
    return value == null ? null : CsvCells.text(TextTable.printable(value.toString()).strip());
  }
}
