package jp.mikiwame.cli;

import java.io.Closeable;
import java.io.IOException;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.report.AssessmentLines;

/**
 * What an assessment came to.
 *
 * @param overview of all tasks; of a large inventory with the first candidates of each verdict only
 * @param lines of all tasks
 * @param held to be let go of once everything is written
 */
record Assessed(Assessment overview, Lines lines, Closeable held) implements Closeable {

  /** Writes a line for each task, in the order of the ranking. */
  interface Lines {
    void writeTo(AssessmentLines out) throws IOException;
  }

  /** An assessment that has all its candidates. */
  static Assessed whole(Assessment assessment) {
    return new Assessed(
        assessment,
        out -> {
          for (Candidate each : assessment.candidates()) {
            out.line(each.rank(), each.stability(), AssessmentLines.row(each));
          }
        },
        () -> {});
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
