package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.DraftCheck;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.model.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProceduresImporterTest {

  private static final String HEADINGS =
      "手続ID,所管府省庁,手続名,法令名,手続類型,オンライン化の実施状況,申請等における本人確認手法,処理期間(非オンライン),総手続件数";

  private static final String[] ROWS = {
    "101,総務省,転入の届出,住民基本台帳法,1 申請等,1 実施済,,30日,\"12,000\"",
    "102,厚生労働省,\"手当の\n認定の通知\",児童手当法,2-1 申請等に基づく処分通知等,2 未実施,2 押印,不明,0",
    "103,厚生労働省,台帳の縦覧,土地改良法,3 縦覧等,3 適用除外,5 その他,-,",
    "104,総務省,証明書の交付請求,住民基本台帳法,1 申請等,5 一部実施済,6 本人確認不要,,123490614"
  };

  private static final ImportOptions HALF_A_PERMILLE =
      new ImportOptions(Optional.empty(), Optional.empty(), Optional.of(0.0005), false);

  @TempDir Path dir;

  @Test
  void eachProcedureBecomesATaskThatIsCountedForTheNation() throws Exception {
    Drafts drafts = drafts(ImportOptions.NONE, "UTF-8", ROWS);

    assertThat(drafts.task("101").toString())
        .isEqualTo(
            "{\"id\":\"101\",\"name\":\"転入の届出\",\"department\":\"総務省\",\"field\":\"住民基本台帳法\","
                + "\"volume\":{\"casesPerOccurrence\":12000,\"frequency\":\"YEARLY\",\"scope\":\"NATION\"},"
                + "\"ruleBased\":null,\"steps\":[{\"name\":\"申請の処理\",\"minutesPerCase\":null}],"
                + "\"legallyRequired\":true,\"forms\":{\"online\":true},"
                + "\"source\":\"デジタル庁 行政手続等の悉皆調査 手続ID 101\"}");
    assertThat(drafts.notice("counts-national").values()).containsEntry("count", 3);
    assertThat(drafts.place("101", "/volume/casesPerOccurrence").address()).isEqualTo("I2");
  }

  @Test
  void aCountOfNoneIsNoneAndAMissingOneIsUnknown() throws Exception {
    Drafts drafts = drafts(ImportOptions.NONE, "UTF-8", ROWS);

    assertThat(count(drafts, "102").asInt(-1)).isZero();
    assertThat(count(drafts, "103").isNull()).isTrue();
  }

  @Test
  void theCountOfANationIsKeptAndCanBeScaled() throws Exception {
    Drafts drafts = drafts(ImportOptions.NONE, "UTF-8", ROWS);
    Drafts scaled = drafts(HALF_A_PERMILLE, "UTF-8", ROWS);

    assertThat(count(drafts, "104").asInt()).isEqualTo(123_490_614);
    assertThat(drafts.codes()).containsExactly("counts-national");
    assertThat(count(scaled, "104").asInt()).isEqualTo(61700);
    assertThat(scaled.task("104").at("/volume/scope").asText()).isEqualTo("OWN");
    assertThat(scaled.task("104").get("measurementMethod").asText()).isEqualTo("RATIO");
    assertThat(scaled.codes()).containsExactly("counts-scaled");
  }

  @ParameterizedTest
  @CsvSource({"101, , true", "102, true, false", "103, , ", "104, false, "})
  void onlyDecisiveAnswersAreTaken(String id, Boolean seal, Boolean online) throws Exception {
    JsonNode task = drafts(ImportOptions.NONE, "UTF-8", ROWS).task(id);

    assertThat(flag(task.path("sealRequired"))).isEqualTo(seal);
    assertThat(flag(task.at("/forms/online"))).isEqualTo(online);
  }

  @Test
  void theTasksAreTheSameFromAnyEncodingEditionAndShape() throws Exception {
    Drafts plain = drafts(ImportOptions.NONE, "UTF-8", ROWS);
    Path workbook =
        new SurveyFiles(dir)
            .workbook(
                book -> {
                  SurveyFiles.sheet(book, "表紙", "行政手続等の棚卸");
                  String[] rows = new String[ROWS.length + 3];
                  rows[0] = "行政手続等の悉皆調査";
                  rows[2] = row(HEADINGS);
                  for (int i = 0; i < ROWS.length; i++) {
                    rows[i + 3] = row(ROWS[i]);
                  }
                  rows[1] = "";
                  SurveyFiles.sheet(book, "手続一覧", rows);
                });

    assertThat(drafts(ImportOptions.NONE, "windows-31j", ROWS).tasks()).isEqualTo(plain.tasks());
    try (TableFile table = SurveyFiles.open(workbook)) {
      assertThat(ProceduresImporter.recognises(table)).isTrue();
      assertThat(SurveyImporter.recognises(table)).isFalse();
      assertThat(Drafts.of(new ProceduresImporter(table, ImportOptions.NONE)).tasks())
          .isEqualTo(plain.tasks());
    }
  }

  private static String row(String csv) {
    return csv.replaceAll("\"(\\d+),(\\d+)\"", "$1$2").replace("\"", "").replace(',', '|');
  }

  @Test
  void theTasksHaveNoFaults() throws Exception {
    Drafts drafts = drafts(ImportOptions.NONE, "UTF-8", ROWS);
    drafts.frame().withObjectProperty("organization").put("name", "見極市");
    DraftCheck check = new DraftCheck(drafts.frame(), drafts.ofFrame(), LocalDate.of(2026, 11, 1));
    List<Notice> faults = new ArrayList<>();
    for (int i = 0; i < ROWS.length; i++) {
      assertThat(check.take(drafts.tasks().get(i), drafts.origin(i), faults::add)).isPresent();
    }

    assertThat(faults).noneMatch(Notice::isError);
  }

  @Test
  void aProcedureWithoutAMinistryGetsNoDepartment() throws Exception {
    Drafts drafts = drafts(ImportOptions.NONE, "UTF-8", "105,,届出,,,,,,5", "※注,,,,,,,,");

    assertThat(drafts.task("105").has("department")).isFalse();
    assertThat(drafts.task("105").at("/steps/0/name").asText()).isEqualTo("手続の処理");
    assertThat(drafts.notice("rows-passed-over").values()).containsEntry("count", 1);
  }

  @Test
  void anotherTableIsNotTheSurvey() throws Exception {
    Path file = new SurveyFiles(dir).text("業務名,所管課", "伝票の入力,会計課");
    try (TableFile table = SurveyFiles.open(file)) {
      assertThat(ProceduresImporter.recognises(table)).isFalse();
      assertThatThrownBy(() -> Drafts.of(new ProceduresImporter(table, ImportOptions.NONE)))
          .isInstanceOf(BrokenInventory.class);
    }
  }

  private Drafts drafts(ImportOptions options, String encoding, String... rows)
      throws IOException, BrokenInventory {
    String text = HEADINGS + "\r\n" + String.join("\r\n", rows) + "\r\n";
    Path file = Files.write(dir.resolve("手続.csv"), text.getBytes(Charset.forName(encoding)));
    try (TableFile table = SurveyFiles.open(file)) {
      return Drafts.of(new ProceduresImporter(table, options));
    }
  }

  private static JsonNode count(Drafts drafts, String id) {
    return drafts.task(id).at("/volume/casesPerOccurrence");
  }

  private static Boolean flag(JsonNode node) {
    return node.isMissingNode() ? null : Boolean.valueOf(node.booleanValue());
  }
}
