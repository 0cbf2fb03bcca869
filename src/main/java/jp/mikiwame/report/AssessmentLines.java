package jp.mikiwame.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.RankStability;

/**
 * The assessment as lines of JSON, for inventories of any size: first what holds for all tasks,
 * then a line for each task in the order of the ranking.
 */
public final class AssessmentLines {

  /** Name of the file in an output folder. */
  public static final String FILE = "assessment.ndjson";

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .characterEscapes(new SteeringEscapes())
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private static final ObjectWriter ROWS = AssessmentJson.MAPPER.writer().with(FACTORY);

  /** A row is about as long. */
  private static final int ROW_LENGTH = 2_000;

  /** What is not written of the whole: a line each, or nothing in a large inventory. */
  private static final List<String> NOT_IN_HEAD = List.of("candidates", "questions");

  private final OutputStream out;

  public AssessmentLines(OutputStream out) {
    this.out = out;
  }

  /** A candidate's line without rank and stability, which are known last. Any thread may ask. */
  public static byte[] row(Candidate candidate) {
    ByteArrayOutputStream row = new ByteArrayOutputStream(ROW_LENGTH);
    try (JsonGenerator json = FACTORY.createGenerator(row)) {
      new CandidateRow(json).write(candidate);
    } catch (IOException e) {
      throw new IllegalStateException(
          "A candidate cannot be written (task %s)".formatted(candidate.task().id()), e);
    }
    return row.toByteArray();
  }

  /** The first line. */
  public void head(Assessment assessment) throws IOException {
    ObjectNode head = AssessmentJson.MAPPER.valueToTree(assessment);
    head.remove(NOT_IN_HEAD);
    out.write(ROWS.writeValueAsBytes(head));
    out.write('\n');
  }

  /**
   * @param rank from 1; null if the task is not ranked
   * @param stability null if the rank was not drawn
   * @param row see {@link #row}
   */
  public void line(Integer rank, RankStability stability, byte[] row) throws IOException {
    out.write('{');
    if (rank != null) {
      out.write(("\"rank\":" + rank + ",").getBytes(StandardCharsets.US_ASCII));
    }
    if (stability != null) {
      out.write("\"stability\":".getBytes(StandardCharsets.US_ASCII));
      out.write(ROWS.writeValueAsBytes(stability));
      out.write(',');
    }
    // The row begins with the brace that is written already.
    out.write(row, 1, row.length - 1);
    out.write('\n');
  }
}
