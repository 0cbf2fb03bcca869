package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import jp.mikiwame.assess.Assessor;
import jp.mikiwame.bench.InventoryGenerator;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.report.AssessmentLines;
import jp.mikiwame.report.AssessmentText;
import jp.mikiwame.report.Labels;
import jp.mikiwame.rules.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is assessed task by task while it is read comes to what is assessed at once. */
class LargeInventoryTest {

  private static final int TASKS = Assessor.MOST_AT_ONCE + 100;

  @TempDir private static Path folder;
  private static Path file;
  private static Assessment atOnce;

  @BeforeAll
  static void assessAtOnce() throws Exception {
    file = folder.resolve("inventory.ndjson");
    new InventoryGenerator().write(TASKS, file);
    Source source = Source.of(file);
    Reading reading = new InventoryReader().read(source, Optional.empty(), LocalDate.EPOCH);
    RunInfo run =
        Loading.runInfo(
            source,
            reading.inventory().orElseThrow(),
            ShippedRules.book().sha256(),
            Sampling.STANDARD);
    atOnce =
        new Assessor(ShippedRules.book(), true)
            .assess(reading.inventory().orElseThrow(), run, reading.notices());
  }

  @Test
  void theLinesAreTheSameBytes() throws Exception {
    Path out = folder.resolve("lines");
    Run run = Run.of("assess", file.toString(), "--format", "ndjson", "--out", out.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertSame(Files.readString(out.resolve(AssessmentLines.FILE)), lines(atOnce));
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void theLinesOnStandardOutputAreTheSameToo() throws Exception {
    assertSame(Run.of("assess", file.toString(), "--format", "ndjson").out(), lines(atOnce));
  }

  @Test
  void theTextIsTheSame() {
    AssessmentText text = new AssessmentText(atOnce, Labels.of("ja"));
    Run run = Run.of("assess", file.toString());

    assertThat(run.out()).isEqualTo(text.render(20));
    assertThat(run.err()).isEqualTo(text.summary());
  }

  @Test
  void aPackedInventoryComesToTheSame() throws Exception {
    Path packed = folder.resolve("inventory.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file, out);
    }

    assertSame(
        tasks(Run.of("assess", packed.toString(), "--format", "ndjson").out()),
        tasks(lines(atOnce)));
  }

  @Test
  void aFileThatBreaksOffLateGivesNoResult() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    Path half = folder.resolve("half.ndjson");
    Files.write(half, List.of(new String(whole, 0, whole.length - 100, StandardCharsets.UTF_8)));
    Path out = folder.resolve("half");

    Run run = Run.of("assess", half.toString(), "--format", "ndjson", "--out", out.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA.number());
    assertThat(run.err()).contains("half.ndjson:" + (TASKS + 1) + ":");
    assertThat(out.resolve(AssessmentLines.FILE)).doesNotExist();
  }

  /** All lines but the first, which tells the file's own digest. */
  private static String tasks(String lines) {
    return lines.substring(lines.indexOf('\n') + 1);
  }

  /** Megabytes that differ are told by the first line that does. */
  private static void assertSame(String actual, String expected) {
    List<String> mine = actual.lines().toList();
    List<String> others = expected.lines().toList();
    for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
      assertThat(mine.get(i)).as("line %d", i + 1).isEqualTo(others.get(i));
    }
    assertThat(mine).hasSameSizeAs(others);
  }

  private static String lines(Assessment assessment) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AssessmentLines lines = new AssessmentLines(out);
    lines.head(assessment);
    for (Candidate each : assessment.candidates()) {
      lines.line(each.rank(), each.stability(), AssessmentLines.row(each));
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
