package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mikiwame.Golden;
import jp.mikiwame.Samples;
import jp.mikiwame.assess.ChangedRules;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.diff.TaskDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Inventory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One difference in every form: some tasks of the city, another survey and other rules. */
class DiffReportTest {

  private static final Path EXPECTED = Path.of("src/test/resources/jp/mikiwame/report");

  private static AssessmentDiff example;

  @TempDir private Path folder;

  @BeforeAll
  static void judge(@TempDir Path shared) throws Exception {
    example = ChangedCity.in(shared.resolve("rules")).diff();
  }

  @Test
  void theTextIsTheExpectedOne() throws Exception {
    Golden.compare(EXPECTED.resolve("diff.txt"), new DiffText(example, Labels.of("ja")).render());
  }

  @Test
  void theEnglishTextIsTheExpectedOne() throws Exception {
    Golden.compare(
        EXPECTED.resolve("diff.en.txt"), new DiffText(example, Labels.of("en")).render());
  }

  @Test
  void theMarkdownIsTheExpectedOne() throws Exception {
    Golden.compare(
        EXPECTED.resolve("diff.md"), new DiffMarkdown(example, Labels.of("ja")).render());
  }

  @Test
  void theJsonHoldsEveryNumberAsItWasComputed() throws Exception {
    AssessmentDiff diff = example;
    JsonNode json = new ObjectMapper().readTree(DiffJson.write(diff));

    assertThat(json.get("tasks")).hasSameSizeAs(diff.tasks());
    for (int i = 0; i < diff.tasks().size(); i++) {
      TaskDiff task = diff.tasks().get(i);
      JsonNode written = json.get("tasks").get(i);
      assertThat(written.at("/after/id").asText()).isEqualTo(task.after().id());
      assertThat(written.at("/saved/difference").asDouble()).isEqualTo(task.saved().difference());
      for (JsonNode score : written.get("scores")) {
        double sum = 0;
        for (JsonNode each : score.get("contributions")) {
          sum += each.at("/contribution/difference").asDouble();
        }
        assertThat(sum).isCloseTo(score.at("/suitability/difference").asDouble(), within(1e-9));
      }
    }
  }

  @Test
  void whateverChangedIsNamedInTextAndMarkdown() throws Exception {
    AssessmentDiff diff = example;
    String text = new DiffText(diff, Labels.of("ja")).render();
    String markdown = new DiffMarkdown(diff, Labels.of("ja")).render();

    for (TaskDiff task : diff.tasks()) {
      assertThat(text).contains(task.after().id());
      assertThat(markdown).contains(task.after().id());
    }
    diff.basis().rules().forEach(change -> assertThat(text).contains(change.rule().id()));
  }

  @Test
  void noDifferenceIsOneLine() throws Exception {
    Assessment minimal = Samples.assess("minimal");
    AssessmentDiff none = AssessmentDiff.between(minimal, minimal);

    assertThat(new DiffText(none, Labels.of("ja")).render()).isEqualTo("違いはありません。\n");
    assertThat(new DiffText(none, Labels.of("en")).render()).isEqualTo("No differences.\n");
    assertThat(new DiffMarkdown(none, Labels.of("ja")).render()).isEqualTo("違いはありません。\n");
    assertThat(new ObjectMapper().readTree(DiffJson.write(none)).get("tasks")).isEmpty();
  }

  @Test
  void namesOfTheInventoryDoNotBecomeMarkup() throws Exception {
    String hostile =
        Files.readString(Samples.file("minimal")).replace("会計伝票の入力", "伝票|<script>*入力*\\u001b[31m");
    Inventory inventory = Samples.read(hostile);
    Assessment before = Samples.assess(inventory);
    Assessment after =
        Samples.assess(
            inventory,
            new ChangedRules(folder.resolve("rules"))
                .with("rpa/RPA-100-manual.drl", "@points( 6 )", "@points( 9 )")
                .book());

    AssessmentDiff diff = AssessmentDiff.between(before, after);

    assertThat(new DiffMarkdown(diff, Labels.of("ja")).render())
        .contains("伝票\\|\\<script\\>\\*入力\\*")
        .doesNotContain("\u001b");
    assertThat(new DiffText(diff, Labels.of("ja")).render()).doesNotContain("\u001b");
  }
}
