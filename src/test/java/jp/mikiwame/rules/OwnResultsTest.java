package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.intake.Source;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city's own results stay as they are when more are added. */
class OwnResultsTest {

  private static final Path SAMPLE = Path.of("samples/own-results/results.yaml");

  @TempDir private Path folder;

  private Path rules;
  private Path file;

  @BeforeEach
  void copyRules() throws Exception {
    rules = folder.resolve("rules");
    RuleFolders.copy(ShippedRules.FOLDER, rules);
    file = rules.resolve("benchmarks/own-results.yaml");
  }

  @Test
  void theTextHoldsWhatWasThereAndWhatIsAdded() throws Exception {
    add(sample());
    add(sample().replace("mkw-2026", "mkw-2027"));

    assertThat(RuleFolder.load(rules, ShippedRules.COMPILER).results())
        .extracting(result -> result.id())
        .hasSize(47)
        .endsWith(
            "mkw-2026-01",
            "mkw-2026-02",
            "mkw-2026-03",
            "mkw-2027-01",
            "mkw-2027-02",
            "mkw-2027-03");
    assertThat(Files.readString(file)).containsOnlyOnce("財務会計システム");
  }

  @Test
  void textsThatLookLikeSomethingElseStayTexts() throws Exception {
    String odd =
        sample()
            .replace("庁内の実測（2026年6月）", "\"2026-06-01\"")
            .replace("手書きの項目が多く、全件を目で確かめている", "\"no\\n# : - {x} '\\\"\"")
            .replace("税務課", "\"=1+1\"");

    add(odd);

    assertThat(RuleFolder.load(rules, ShippedRules.COMPILER).results())
        .filteredOn(result -> result.id().equals("mkw-2026-02"))
        .allSatisfy(
            result -> {
              assertThat(result.source()).isEqualTo("2026-06-01");
              assertThat(result.note()).isEqualTo("no\n# : - {x} '\"");
              assertThat(result.task().department()).isEqualTo("=1+1");
            });
  }

  @Test
  void commentsAtTheTopAreKeptAndJsonCanBeAdded() throws Exception {
    Files.writeString(file, "# 会計課が管理\n\nresults: []  # まだない\n");

    add("{\"results\":[%s]}".formatted(json("own-1")));

    assertThat(Files.readString(file)).startsWith("# 会計課が管理\n\nresults:\n  - id: \"own-1\"\n");
  }

  @Test
  void anotherSystemUnderTheSameIdIsRefusedAtItsLine() throws Exception {
    add(sample());

    String more = sample().replace("mkw-2026", "mkw-2027").replace("財務会計システム", "新財務会計");

    assertThat(refusal(more))
        .startsWith(
            "more.yaml:4:7: エラー own-system-differs:"
                + " システム zaimu は、own-results.yaml では別の内容（財務会計システム）です");
  }

  @Test
  void aResultThatIsThereIsRefused() throws Exception {
    add(sample());

    assertThat(refusal(sample())).contains("more.yaml:8:5: エラー id-repeated: 番号 mkw-2026-01");
  }

  @Test
  void moreResultsThanTheFolderMayHoldAreRefused() throws Exception {
    StringBuilder many = new StringBuilder(json("own-0"));
    for (int i = 1; i < 999; i++) {
      many.append(",\n").append(json("own-" + i));
    }
    add("{\"results\":[" + many + "]}");

    assertThat(refusal(sample())).contains("エラー results-too-many: ");
  }

  private void add(String more) throws Exception {
    Files.writeString(file, own().with(source(more)));
  }

  private String refusal(String more) throws Exception {
    String before = Files.readString(file);
    OwnResults own = own();
    RuleFaults faults = catchThrowableOfType(RuleFaults.class, () -> own.with(source(more)));
    assertThat(file).hasContent(before);
    return new NoticeText(Labels.of("ja")).render(faults.notices());
  }

  private OwnResults own() throws Exception {
    return new OwnResults(rules, RuleFolder.load(rules, ShippedRules.COMPILER));
  }

  private static String sample() throws Exception {
    return Files.readString(SAMPLE);
  }

  private static Source source(String text) {
    return new Source("more.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(String id) {
    return """
    {"id":"%s","municipality":"見極市","technologies":["rpa"],"outcome":"ADOPTED","source":"実測",
    "task":{"name":"入力","department":"課","ruleBased":null,
    "volume":{"casesPerOccurrence":null,"frequency":null},
    "steps":[{"name":"入力","kind":"ENTRY","minutesPerCase":null}]}}\
    """
        .formatted(id);
  }
}
