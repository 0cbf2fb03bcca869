package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.FormLayout;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.ResultOutcome;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of introductions are read as they were published, and a faulty one is refused. */
class ResultsReaderTest {

  private static final Path PUBLISHED =
      ShippedRules.FOLDER.resolve("benchmarks/published-results.yaml");

  private static final String SOUND =
      """
      systems:
        - { id: zaimu, name: 財務会計システム }
      results:
        - id: own-1
          municipality: 見極市
          technologies: [ai-ocr, rpa]
          hoursBefore: 100
          hoursAfter: 25
          reductionRate: 0.7
          lowerBound: true
          hoursSaved: 300
          outcome: CONDITIONAL
          vendorSponsored: true
          source: 庁内の実測
          note: 3か月の試行
          task:
            name: 申請書の入力
            department: 総務課
            volume: { casesPerOccurrence: null, frequency: null }
            ruleBased: null
            steps:
              - { name: 入力, kind: ENTRY, minutesPerCase: null, systems: [zaimu] }
      """;

  @TempDir private Path folder;

  @Test
  void everyMemberOfAResultIsRead() throws Exception {
    IntroductionResult result = read("own.yaml", SOUND).get(0);

    assertThat(result)
        .isEqualTo(
            new IntroductionResult(
                "own-1",
                "見極市",
                result.task(),
                List.of("ai-ocr", "rpa"),
                100.0,
                25.0,
                0.7,
                true,
                300.0,
                ResultOutcome.CONDITIONAL,
                true,
                "庁内の実測",
                "3か月の試行"));
    assertThat(result.task().id()).isEqualTo("own-1");
    assertThat(result.task().systems().used()).extracting(s -> s.id()).containsExactly("zaimu");
  }

  @Test
  void whatWasNotPublishedIsMissingAndARateFollowsFromTheHours() throws Exception {
    String computed = SOUND.replaceAll(" +(reductionRate|lowerBound|vendor\\w+|note): .*\n", "");
    IntroductionResult fromHours = read("own.yaml", computed).get(0);
    IntroductionResult bare = read("own.yaml", computed.replaceAll(" +hours\\w+: .*\n", "")).get(0);

    assertThat(fromHours.reductionRate()).isEqualTo(0.75);
    assertThat(bare.reductionRate()).isNull();
    assertThat(bare.hoursBefore()).isNull();
    assertThat(bare.hoursSaved()).isNull();
    assertThat(bare.note()).isNull();
    assertThat(bare.lowerBound() || bare.vendorSponsored()).isFalse();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          - id: own-1\\n    municipality | - municipality | 4:5: エラー member-missing: id（整理番号）がありません
          id: own-1 | id: " " | 4:5: エラー text-empty: id（整理番号）が空です
          municipality: 見極市\\n    technologies | technologies | 4:5: エラー member-missing: municipality（団体）がありません
          municipality: 見極市 | municipality: | 5:5: エラー text-empty: municipality（団体）が空です
          municipality: 見極市 | municipality: [見極市] | 5:5: エラー type-wrong: municipality（団体）の値の種類が違います: [ … ]
          source: 庁内の実測 | source: "" | 14:5: エラー text-empty: source（出典）が空です
          technologies: [ai-ocr, rpa] | technologies: [] | 6:5: エラー list-empty: technologies（技術）に1件もありません
          technologies: [ai-ocr, rpa] | technologies: rpa | 6:5: エラー type-wrong: technologies（技術）の値の種類が違います: "rpa"
          technologies: [ai-ocr, rpa] | technologies: [rpa, rpa] | 6:5: エラー list-repeats: technologies（技術）に同じ値が2度あります
          technologies: [ai-ocr, rpa] | technologies: [ai-ocl] | 6:20: エラー technology-unknown: 技術 "ai-ocl" は technologies.yaml にありません
          hoursBefore: 100 | hoursBefore: 0 | 7:5: エラー result-hours: hoursBefore（導入前の時間）の値 0 は時間として使えません
          hoursBefore: 100 | hoursBefore: 100時間 | 7:5: エラー result-hours: hoursBefore（導入前の時間）の値 "100時間" は時間として使えません
          hoursAfter: 25 | hoursAfter: -1 | 8:5: エラー result-hours: hoursAfter（導入後の時間）の値 -1 は時間として使えません
          hoursSaved: 300 | hoursSaved: many | 11:5: エラー result-hours: hoursSaved（削減時間）の値 "many" は時間として使えません
          reductionRate: 0.7 | reductionRate: 70 | 9:5: エラー result-rate: 削減率 70 が1以下の数ではありません
          reductionRate: 0.7 | reductionRate: 70% | 9:5: エラー result-rate: 削減率 "70%" が1以下の数ではありません
          lowerBound: true | lowerBound: 超 | 10:5: エラー type-wrong: lowerBound（削減率が下限か）の値の種類が違います: "超"
          outcome: CONDITIONAL | outcome: GOOD | 12:5: エラー value-not-allowed: outcome（結果）の値 "GOOD" は使えません
          note: 3か月の試行 | note: [x] | 15:5: エラー type-wrong: note（注記）の値の種類が違います: [ … ]
          hoursBefore: 100 | hourBefore: 100 | 7:5: エラー member-unknown: hourBefore という項目はありません
          ruleBased: null | ruleBased: null\\n      identity: x | 21:7: エラー member-unknown: identity という項目はありません
          systems:\\n | sytems: []\\nsystems:\\n | 1:1: エラー member-unknown: sytems という項目はありません
          department: 総務課 | staffCount: 2 | 16:5: エラー member-missing: department（所管課）がありません
          kind: ENTRY | kind: ENTRI | 22:23: エラー value-not-allowed: kind（作業区分）の値 "ENTRI" は使えません
          systems: [zaimu] | systems: [zaimo] | 22:68: エラー system-unknown: システム zaimo は systems の一覧にありません
          outcome: CONDITIONAL | outcome: 見送り | 12:5: エラー value-not-allowed: outcome（結果）の値 "見送り" は使えません
          note: 3か月の試行 | hoursBefore: 9 | 15:16: エラー member-twice: hoursBefore（導入前の時間）が同じ所に2度書かれています
          """)
  void aFaultIsReportedAtItsLine(String sound, String faulty, String message) throws Exception {
    String from = sound.replace("\\n", "\n");
    String to = faulty.replace("\\n", "\n");
    assertThat(SOUND).contains(from);

    List<Notice> faults = faults("own.yaml", SOUND.replace(from, to));

    assertThat(faults).hasSize(1);
    assertThat(text(faults)).startsWith("own.yaml:" + message);
  }

  @Test
  void theResultAndWhatWasMeantAreNamedWithAFault() throws Exception {
    String faulty = SOUND.replace("hoursBefore", "hourBefore").replace("CONDITIONAL", "見送り");

    assertThat(text(faults("own.yaml", faulty)))
        .isEqualTo(
            """
            own.yaml:7:5: エラー member-unknown: hourBefore という項目はありません（業務 own-1「申請書の入力」、/results/0/hourBefore）
                ヒント: もしかして hoursBefore
            own.yaml:12:5: エラー value-not-allowed: outcome（結果）の値 "見送り" は使えません（業務 own-1「申請書の入力」、/results/0/outcome）
                ヒント: もしかして DROPPED
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "results: x, type-wrong",
    "results: [ x ], type-wrong",
    "systems: [ ], member-missing",
    "x, yaml-unreadable",
    "'{\"results\":[],\"results\":[]}', member-twice",
    "'{\"results\":[],}', json-comma-left-over",
    "'[]', yaml-unreadable"
  })
  void aFileOfAnotherShapeIsRefused(String text, String code) {
    assertThat(faults("own.yaml", text)).extracting(Notice::code).containsExactly(code);
  }

  @Test
  void anIdIsUsedOnce() throws Exception {
    String twice = SOUND + SOUND.substring(SOUND.indexOf("  - id: own-1"));
    List<IntroductionResult> earlier = read("own.yaml", SOUND);

    assertThat(text(faults("own.yaml", twice)))
        .startsWith("own.yaml:23:5: エラー id-repeated: 番号 own-1 は「申請書の入力」でも使われています");
    List<Notice> across =
        catchThrowableOfType(
                RuleFaults.class,
                () ->
                    ResultsReader.read(
                        source("more.yaml", SOUND), ShippedRules.book().technologies(), earlier))
            .notices();
    assertThat(text(across))
        .startsWith("more.yaml:4:5: エラー id-repeated: 番号 own-1 は「申請書の入力」でも使われています");
  }

  @Test
  void theShippedResultsAreReadCompletely() throws Exception {
    List<IntroductionResult> results = ShippedRules.book().results();

    assertThat(results).hasSize(41);
    assertThat(results).extracting(IntroductionResult::source).allMatch(s -> s.startsWith("http"));
    assertThat(results).filteredOn(result -> result.reductionRate() != null).hasSize(28);
    assertThat(results).filteredOn(IntroductionResult::lowerBound).hasSize(7);
    assertThat(results).filteredOn(IntroductionResult::vendorSponsored).hasSize(6);
    assertThat(results)
        .filteredOn(result -> result.task().forms().layout() == FormLayout.FIXED)
        .hasSize(11);
    assertThat(results.stream().collect(Collectors.groupingBy(r -> r.outcome()))).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "pub-000, 0.839",
    "pub-006, 0.7833",
    "pub-010, 0.78",
    "pub-011, -9.125",
    "pub-012, 0.8329",
    "pub-017, 0.88",
    "pub-024, 0.991",
    "pub-029, 0.8",
    "pub-036, 0.4",
    "pub-063, 0.331",
    "pub-094, 0.8"
  })
  void aShippedRateIsThePublishedOne(String id, double rate) throws Exception {
    assertThat(shipped(id).reductionRate()).isCloseTo(rate, within(0.001));
  }

  /** A rate that was published must be the one of its hours, but for what the note explains. */
  @Test
  void shippedRatesAndHoursAgree() throws Exception {
    for (IntroductionResult result : ShippedRules.book().results()) {
      if (result.hoursBefore() != null && result.hoursAfter() != null) {
        assertThat(1 - result.hoursAfter() / result.hoursBefore())
            .as(result.id())
            .isCloseTo(result.reductionRate(), within(0.01));
      }
    }
  }

  @Test
  void theSoberingResultIsAmongTheShippedOnes() throws Exception {
    IntroductionResult slips = shipped("pub-011");

    assertThat(slips.outcome()).isEqualTo(ResultOutcome.UNSUITABLE);
    assertThat(slips.leadingTechnology()).isEqualTo("ai-ocr");
    assertThat(slips.hoursAfter()).isGreaterThan(slips.hoursBefore());
  }

  @Test
  void jsonAndYamlGiveTheSameResults() throws Exception {
    JsonNode tree = new YAMLMapper().readTree(Files.readString(PUBLISHED));
    String json = tree.toPrettyString().replace("  ", "\t");

    assertThat(read("results.json", json)).isEqualTo(ShippedRules.book().results());
    assertThat(read("results.yaml", Files.readString(PUBLISHED)))
        .isEqualTo(ShippedRules.book().results());
  }

  @Test
  void aFaultInJsonHasItsLineToo() throws Exception {
    String json = new YAMLMapper().readTree(SOUND).toPrettyString().replace("0.7", "70");

    assertThat(text(faults("own.json", json))).startsWith("own.json:12:5: エラー result-rate:");
  }

  @Test
  void theCitysOwnResultsFollowThePublishedOnes() throws Exception {
    Path rules = copyOfRules();
    Files.writeString(rules.resolve("benchmarks/own-results.yaml"), SOUND);

    RuleBook book = RuleFolder.load(rules, ShippedRules.COMPILER);

    assertThat(book.results()).hasSize(42);
    assertThat(book.results().get(41).id()).isEqualTo("own-1");
    assertThat(book.sha256()).isNotEqualTo(ShippedRules.book().sha256());
  }

  @Test
  void anOwnResultMayNotTakeAPublishedId() throws Exception {
    Path rules = copyOfRules();
    Path own = rules.resolve("benchmarks/own-results.yaml");
    Files.writeString(own, SOUND.replace("own-1", "pub-050"));

    assertThat(text(faultsOf(rules)))
        .startsWith(own + ":4:5: エラー id-repeated: 番号 pub-050 は「例月運営費支出の起案作成」でも使われています");
  }

  @Test
  void thePublishedResultsMayBeNoneButNotMissing() throws Exception {
    Path rules = copyOfRules();
    Path published = rules.resolve("benchmarks/published-results.yaml");
    Files.writeString(published, "results: []\n");
    assertThat(RuleFolder.load(rules, ShippedRules.COMPILER).results()).isEmpty();

    Files.delete(published);
    assertThat(faultsOf(rules)).extracting(Notice::code).containsExactly("rules-file-missing");
  }

  private static IntroductionResult shipped(String id) throws Exception {
    return ShippedRules.book().results().stream()
        .filter(result -> result.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Path copyOfRules() throws Exception {
    Path rules = folder.resolve("rules");
    RuleFolders.copy(ShippedRules.FOLDER, rules);
    return rules;
  }

  private static List<IntroductionResult> read(String name, String text) throws Exception {
    return ResultsReader.read(source(name, text), ShippedRules.book().technologies());
  }

  private static List<Notice> faults(String name, String text) {
    return catchThrowableOfType(RuleFaults.class, () -> read(name, text)).notices();
  }

  private static List<Notice> faultsOf(Path rules) {
    return catchThrowableOfType(
            RuleFaults.class, () -> RuleFolder.load(rules, ShippedRules.COMPILER))
        .notices();
  }

  private static Source source(String name, String text) {
    return new Source(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(List<Notice> notices) {
    return new NoticeText(Labels.of("ja")).render(notices);
  }
}
