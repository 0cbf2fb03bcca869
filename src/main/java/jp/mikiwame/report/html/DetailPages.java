package jp.mikiwame.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.report.Labels;

/**
 * The details of all tasks, in as many parts as the table of them has pages. The browser unpacks a
 * part when one of its tasks is unfolded, so that opening the page does not cost more the more
 * tasks there are.
 */
public final class DetailPages {

  /** Tasks on a page of the table, and in a part. */
  static final int TASKS = 200;

  /**
   * Some of the details.
   *
   * @param type JSON, or gzip if the text is packed JSON in Base64
   */
  public record Part(int number, String type, String text) {}

  private DetailPages() {}

  /** The first part is not packed: what is printed must be there without waiting. */
  static List<Part> of(Assessment assessment, Labels labels) {
    TaskDetail.Maker maker = new TaskDetail.Maker(assessment, labels);
    List<Candidate> candidates = assessment.candidates();
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < candidates.size(); from += TASKS) {
      List<Candidate> some = candidates.subList(from, Math.min(from + TASKS, candidates.size()));
      String json = DataBlock.of(some.stream().map(maker::of).toList());
      int number = parts.size();
      parts.add(
          number == 0
              ? new Part(number, "application/json", json)
              : new Part(number, "application/gzip", packed(json)));
    }
    return parts;
  }

  private static String packed(String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
