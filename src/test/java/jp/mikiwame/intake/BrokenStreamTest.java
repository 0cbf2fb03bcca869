package jp.mikiwame.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.model.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of which nothing can be made says why, wherever it breaks, and harms nobody. */
class BrokenStreamTest {

  private static final Limits SMALL = new Limits(1 << 10, 1 << 14, 10);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": 1                      | json-truncated      | 402 | 9",
        "{\"id\": 1} {}                  | json-trailing       | 402 | 11",
        "{\"id\": 1, \"id\": 2}          | member-twice        | 402 | 11",
        "{\"id\": １}                    | json-wide-character | 402 | 8",
        "{\"id\": 1,}                    | json-comma-left-over | 402 | 10",
        "tasks                           | json-none           | 402 | 1",
        "{\"id\": \"a                    | json-truncated      | 402 | 10"
      })
  void aBrokenLineBreaksTheWhole(String line, String code, int lineNumber, int column)
      throws Exception {
    String text = InventoryStreamTest.lines(400, "") + line + "\n" + "{}\n";

    Notice notice = only(StreamedReading.of(text.getBytes(UTF_8), SMALL));

    assertThat(notice.code()).isEqualTo(code);
    assertThat(notice.place().line()).isEqualTo(lineNumber);
    assertThat(notice.place().column()).isEqualTo(column);
  }

  @Test
  void aPackedFileThatBreaksOffIsReportedLikeAnyOther() throws Exception {
    byte[] packed = StreamedReading.packed(list(20_000).getBytes(UTF_8));

    Notice notice = only(StreamedReading.of(Arrays.copyOf(packed, packed.length / 2), SMALL));

    assertThat(notice.code()).isEqualTo("json-truncated");
    assertThat(notice.place().line()).isEqualTo(1);
    assertThat(notice.place().column()).isGreaterThan(100_000);
  }

  @Test
  void aDamagedPackedFileIsReported() throws Exception {
    byte[] text = list(20_000).getBytes(UTF_8);
    byte[] packed = StreamedReading.packed(text);
    byte[] withoutEnd = Arrays.copyOf(packed, packed.length - 4);
    byte[] wrongSum = packed.clone();
    wrongSum[packed.length - 8] ^= 1;

    byte[] beginning = Arrays.copyOf(packed, 2);
    byte[] noPacked = {0x1F, (byte) 0x8B, 'x', 'y', 'z', '{', '}', 1, 2, 3, 4};

    assertThat(only(StreamedReading.of(beginning, SMALL)).code()).isEqualTo("gzip-damaged");
    assertThat(only(StreamedReading.of(noPacked, SMALL)).code()).isEqualTo("gzip-damaged");
    assertThat(only(StreamedReading.of(withoutEnd, SMALL)).code()).isEqualTo("gzip-damaged");
    assertThat(only(StreamedReading.of(wrongSum, SMALL)).code()).isEqualTo("gzip-damaged");
  }

  @Test
  void aTaskThatDoesNotEndIsNotTakenUpAsAWhole() throws Exception {
    String start = "{\"organization\":{\"name\":\"市\"},\n\"tasks\":[\n {\"id\":\"";
    String list = start + "x".repeat(100_000) + "\"}]}";
    String lines = InventoryStreamTest.lines(3, "") + "{\"id\":\"" + "x".repeat(100_000) + "\"}";

    Notice ofList = only(StreamedReading.of(list.getBytes(UTF_8), SMALL));
    Notice ofLines = only(StreamedReading.of(lines.getBytes(UTF_8), SMALL));

    assertThat(ofList.code()).isEqualTo("json-value-too-long");
    assertThat(ofList.place().line()).isEqualTo(3);
    assertThat(ofList.place().column()).isEqualTo(2);
    assertThat(ofLines.code()).isEqualTo("json-value-too-long");
    assertThat(ofLines.place().line()).isEqualTo(5);
  }

  @Test
  void nestingWithoutEndIsRefused() throws Exception {
    String deep = "[".repeat(2000) + "]".repeat(2000);
    String list = list(10).replaceFirst("0\\.5", deep);
    String lines = InventoryStreamTest.lines(10, "").replaceFirst("0\\.5", deep);

    assertThat(only(StreamedReading.of(list.getBytes(UTF_8), SMALL)).code())
        .isEqualTo("json-too-deep");
    assertThat(only(StreamedReading.of(lines.getBytes(UTF_8), SMALL)).place().line()).isEqualTo(2);
  }

  @Test
  void aPackedDesertOfBlanksTakesNoMemory() throws Exception {
    Path bomb = folder.resolve("blanks.gz");
    byte[] blanks = "\r\n".repeat(1 << 19).getBytes(UTF_8);
    try (var out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      out.write("{\"organization\":{\"name\":\"市\"},\"tasks\":[".getBytes(UTF_8));
      for (int i = 0; i < 200; i++) {
        out.write(blanks);
      }
      out.write((InventoryStreamTest.tasks(1, "\"systems\":[\"?\"],") + "]}").getBytes(UTF_8));
    }

    Notice notice = StreamedReading.of(InventoryInput.of(bomb, Limits.USUAL)).notices().get(0);

    assertThat(notice.code()).isEqualTo("system-unknown");
    assertThat(notice.place().line()).isEqualTo(200 * (1 << 19) + 1);
  }

  @Test
  void otherEncodingsAreNamedWhereverTheyBegin() throws Exception {
    byte[] good = InventoryStreamTest.lines(500, "").getBytes(UTF_8);
    byte[] bytes = Arrays.copyOf(good, good.length + 1);
    bytes[good.length] = (byte) 0x83;

    Notice notice = only(StreamedReading.of(bytes, SMALL));
    Notice packed = only(StreamedReading.of(StreamedReading.packed(bytes), SMALL));
    Notice wide =
        only(
            StreamedReading.of(
                list(500).getBytes(java.nio.charset.StandardCharsets.UTF_16), SMALL));

    assertThat(notice.code()).isEqualTo("encoding-not-utf8");
    assertThat(notice.place().line()).isEqualTo(502);
    assertThat(packed).isEqualTo(notice);
    assertThat(wide.code()).isEqualTo("encoding-utf16");
  }

  private static String list(int tasks) {
    return "{\"organization\":{\"name\":\"市\"},\"tasks\":[%s]}"
        .formatted(InventoryStreamTest.tasks(tasks, ""));
  }

  private static Notice only(Reading reading) {
    assertThat(reading.inventory()).isEmpty();
    assertThat(reading.notices()).hasSize(1);
    return reading.notices().get(0);
  }
}
