package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeCommandTest {

  private static final String CITY = "samples/city/inventory.json";
  private static final String MINIMAL = "samples/minimal/inventory.json";
  private static final String FAULTY = "samples/broken/013-negative-minutes.json";

  @TempDir private Path folder;

  @Test
  void whatIsMergedIsAnInventory() throws Exception {
    Path merged = folder.resolve("統合.json");

    Run run = Run.of("merge", CITY, MINIMAL, "--out", merged.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("業務 69件").doesNotContain("merge-organizations");
    assertThat(Run.of("check", merged.toString()).exitCode()).isZero();
    byte[] first = Files.readAllBytes(merged);
    Run.of("merge", CITY, MINIMAL, "--out", merged.toString());
    assertThat(merged).hasBinaryContent(first);
  }

  @Test
  void oneFaultyInventoryKeepsAllFromBeingWritten() throws Exception {
    Path merged = Files.writeString(folder.resolve("merged.json"), "mine");

    Run run = Run.of("merge", CITY, FAULTY, "--out", merged.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("number-negative");
    assertThat(merged).hasContent("mine");
  }

  @Test
  void anInventoryMayBeReplacedByWhatItIsMergedInto() throws Exception {
    Path city = Files.copy(Path.of(CITY), folder.resolve("city.json"));

    Run run =
        Run.withInput(
            Files.readAllBytes(Path.of(MINIMAL)),
            "merge",
            city.toString(),
            "-",
            "--organization",
            "見極郡",
            "--out",
            city.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(city).content().contains("見極郡", "会計伝票");
  }

  @Test
  void theFileToWriteMustBeNamed() {
    assertThat(Run.of("merge", CITY).exitCode()).isEqualTo(2);
    assertThat(Run.of("merge", CITY, "nowhere.json", "--out", "x.json").err())
        .contains("nowhere.json");
  }
}
