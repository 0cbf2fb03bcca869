package jp.mikiwame.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An inventory that is read piece by piece is the one that stands in the file. */
class InventoryStreamTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final Pattern TASK = Pattern.compile("/tasks/(\\d+)(/.*)?", Pattern.DOTALL);

  @TempDir private Path folder;

  static Stream<Path> samples() throws Exception {
    return ReadingLawsTest.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleInSmallPiecesIsTheWholeSample(Path sample) throws Exception {
    byte[] bytes = Files.readAllBytes(sample);
    Reading plain = PlainReader.read(new Source("inventory.json", bytes));

    assertThat(StreamedReading.of(bytes, StreamedReading.TINY)).isEqualTo(plain);
    assertThat(StreamedReading.of(StreamedReading.packed(bytes), StreamedReading.TINY))
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleWithALineForEachTaskIsTheSameSample(Path sample) throws Exception {
    byte[] list = Files.readAllBytes(sample);
    Reading plain = PlainReader.read(new Source("inventory.json", list));
    if (plain.inventory().isEmpty()) {
      return;
    }
    byte[] lines = StreamedReading.lines(list);

    for (byte[] bytes : List.of(lines, StreamedReading.packed(lines))) {
      Reading read = StreamedReading.of(bytes, StreamedReading.TINY);
      assertThat(read.inventory()).isEqualTo(plain.inventory());
      assertThat(withoutPlaces(read)).containsExactlyInAnyOrderElementsOf(withoutPlaces(plain));
      read.notices().forEach(InventoryStreamTest::standsInTheLineOfItsTask);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomInventoriesInSmallPiecesAreWhole(long seed) throws Exception {
    RandomInventory random = new RandomInventory(seed);
    for (int i = 0; i < 20; i++) {
      String text = random.text(random.sound(30));
      for (int slips = i % 4; slips > 0; slips--) {
        text = random.spoilt(text);
      }
      byte[] bytes = text.getBytes(UTF_8);

      assertThat(StreamedReading.of(bytes, StreamedReading.TINY))
          .as(text)
          .isEqualTo(PlainReader.read(new Source("inventory.json", bytes)));
    }
  }

  @Test
  void membersBehindTheTasksCountForThem() throws Exception {
    String tasks = tasks(300, "\"systems\":[\"s1\"],");
    String text =
        "{\"tasks\":[%s]\r\n , \"departments\":[{\"name\":\"税務課\",\"staffCount\":-1}]\n,"
                .formatted(tasks)
            + "\"organization\":{\"name\":\"市\"},\"systems\":[{\"id\":\"s1\",\"name\":\"S\"}]}";
    Reading plain = PlainReader.read(new Source("inventory.json", text.getBytes(UTF_8)));

    Reading read = StreamedReading.of(text.getBytes(UTF_8), StreamedReading.TINY);

    assertThat(read).isEqualTo(plain);
    assertThat(read.inventory().orElseThrow().tasks()).hasSize(300);
    assertThat(read.notices()).extracting(Notice::code).containsExactly("number-negative");
    assertThat(read.notices().get(0).place().line()).isEqualTo(2);
  }

  @Test
  void theDigestIsThatOfTheFile() throws Exception {
    byte[] packed = StreamedReading.packed(lines(5000, "").getBytes(UTF_8));
    Path file = Files.write(folder.resolve("packed"), packed);

    try (InventoryStream stream = InventoryStream.open(file, Optional.empty(), TODAY)) {
      int tasks = 0;
      for (Optional<Batch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
        assertThat(batch.get().firstIndex()).isEqualTo(tasks);
        tasks += stream.accept(batch.get().read()).size();
      }
      assertThat(tasks).isEqualTo(5000);
      assertThat(stream.sha256()).isEqualTo(Source.of(file).sha256());
      assertThat(stream.bytesRead()).isEqualTo(packed.length);
      assertThat(stream.bytesTotal()).hasValue(packed.length);
    }
  }

  @Test
  void standardInputMayBeOfAnySize() throws Exception {
    byte[] small = lines(2, "").getBytes(UTF_8);
    byte[] large = lines(40_000, "").getBytes(UTF_8);

    assertThat(ofStandardInput(small)).isEqualTo(2);
    assertThat(large.length).isGreaterThan(InventoryInput.HELD);
    assertThat(ofStandardInput(large)).isEqualTo(40_000);
  }

  @Test
  void ofManyNoticesSomeAreKeptAndTheOthersCounted() throws Exception {
    String text = lines(2500, "\"systems\":[\"?\"],");

    List<Notice> notices = StreamedReading.of(text.getBytes(UTF_8), Limits.USUAL).notices();

    assertThat(notices).hasSize(1001);
    assertThat(notices.get(999).place().pointer()).isEqualTo("/tasks/999/steps/0/systems/0");
    assertThat(notices.get(1000).code()).isEqualTo("notices-left-out");
    assertThat(notices.get(1000).values()).containsEntry("count", 1500);
    assertThat(notices.get(1000).isError()).isTrue();
  }

  @Test
  void aRepeatedIdIsFoundHoweverFarAway() throws Exception {
    String text = lines(30_000, "") + task("A-7", "後の業務", "") + "\n" + task("A-8", "", "");

    Reading read = StreamedReading.of(text.getBytes(UTF_8), Limits.USUAL);

    assertThat(read.inventory().orElseThrow().tasks()).hasSize(30_000);
    assertThat(read.notices())
        .extracting(Notice::code)
        .containsExactly("id-repeated", "id-repeated", "text-empty");
    assertThat(read.notices().get(0).values()).containsEntry("earlier", "業務A-7");
    assertThat(read.notices().get(0).place().line()).isEqualTo(30_002);
  }

  @Test
  void theExampleInTheGuideIsRead() throws Exception {
    String guide = Files.readString(Path.of("docs", "inventory-format.md"));
    String behind = guide.substring(guide.indexOf("NDJSON"));
    String example = behind.substring(behind.indexOf("```json\n") + 8);
    byte[] lines = example.substring(0, example.indexOf("```")).getBytes(UTF_8);

    Reading read = StreamedReading.of(lines, Limits.USUAL);

    assertThat(read.notices()).isEmpty();
    assertThat(read.inventory().orElseThrow().tasks()).hasSize(2);
  }

  private static int ofStandardInput(byte[] bytes) throws Exception {
    int tasks = 0;
    try (InventoryStream stream =
        InventoryStream.open("-", new ByteArrayInputStream(bytes), Optional.empty(), TODAY)) {
      for (Optional<Batch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
        tasks += stream.accept(batch.get().read()).size();
      }
    }
    return tasks;
  }

  private static void standsInTheLineOfItsTask(Notice notice) {
    Matcher inTask = TASK.matcher(notice.place().pointer());
    int line = inTask.matches() ? 2 + 2 * Integer.parseInt(inTask.group(1)) : 1;
    assertThat(notice.place().line()).as(notice.toString()).isEqualTo(line);
  }

  private static List<Notice> withoutPlaces(Reading reading) {
    return reading.notices().stream()
        .map(
            notice ->
                new Notice(
                    notice.severity(),
                    notice.code(),
                    new Place("", 0, 0, notice.place().pointer()),
                    notice.taskId(),
                    notice.taskName(),
                    notice.values()))
        .toList();
  }

  static String lines(int tasks, String ofStep) {
    return "{\"organization\":{\"name\":\"市\"}}\n"
        + tasks(tasks, ofStep).replace("},{\"id\"", "}\n{\"id\"")
        + "\n";
  }

  static String tasks(int tasks, String ofStep) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tasks; i++) {
      text.append(i == 0 ? "" : ",").append(task("A-" + i, "業務A-" + i, ofStep));
    }
    return text.toString();
  }

  private static String task(String id, String name, String ofStep) {
    return ("{\"id\":\"%s\",\"name\":\"%s\",\"department\":\"税務課\",\"ruleBased\":\"YES\","
            + "\"volume\":{\"casesPerOccurrence\":1,\"frequency\":\"DAILY\"},"
            + "\"steps\":[{%s\"name\":\"入力\",\"minutesPerCase\":0.5}]}")
        .formatted(id, name, ofStep);
  }
}
