package jp.mikiwame.intake.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.HeardDrafts;
import jp.mikiwame.intake.eventlog.LogStatistics.Part;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.intake.table.TableFiles;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLogImporterTest {

  @TempDir Path folder;

  @Test
  void aLogIsATaskWhoseStepsAreItsActivitiesWithTheMinutesOfAverageCases() throws Exception {
    HeardDrafts heard =
        Logs.table(
            folder,
            Logs.HEAD
                + """
                1,受付,2026/10/01 9:00,2026/10/01 9:02
                1,補正,2026/10/01 9:10,2026/10/01 9:13
                1,補正,2026/10/01 9:20,2026/10/01 9:25
                1,交付,2026/10/01 9:30,2026/10/01 9:31
                2,受付,2026/10/31 9:00,2026/10/31 9:04
                2,交付,2026/10/31 9:10,2026/10/31 9:11
                """);

    assertThat(heard.frames()).hasSize(1);
    assertThat(heard.task().path("id").asText()).isEqualTo("madoguchi");
    assertThat(heard.stepNames()).containsExactly("受付", "補正", "交付");
    assertThat(heard.step(0)).hasToString(step("受付", "{'low':2.2,'likely':3,'high':3.8}", ""));
    assertThat(heard.step(1)).hasToString(step("補正", "8", ",'shareOfCases':0.5"));
    assertThat(heard.step(2)).hasToString(step("交付", "1", ""));
    assertThat(heard.task().path("measurementMethod").asText()).isEqualTo("MEASURED");
    assertThat(heard.task().path("source").asText())
        .isEqualTo(
            "イベントログ madoguchi.csv: 2件（2026-10-01〜2026-10-31）、3種類の作業が6回、流れは2通り（最多の流れは50%）、手戻りのある件は50%");
  }

  private static String step(String name, String minutes, String rest) {
    return ("{'name':'" + name + "','minutesPerCase':" + minutes + rest + "}").replace('\'', '"');
  }

  @Test
  void theYearsVolumeIsDrawnOutFromTheDaysInWhichCasesBegan() throws Exception {
    HeardDrafts heard = Logs.table(folder, every(15, 20));

    // 20 cases in 15 × 19 days and the last one: 20 × 365.25 ÷ 286.
    assertThat(heard.task().path("volume"))
        .hasToString("{\"casesPerOccurrence\":1,\"frequency\":\"AD_HOC\",\"timesPerYear\":25.5}");
    assertThat(heard.notice("log-volume-extrapolated").values())
        .containsEntry("days", 286L)
        .containsEntry("cases", 20);
  }

  @Test
  void aLogOfAYearIsNotDrawnOut() throws Exception {
    assertThat(Logs.table(folder, every(15, 26)).codes()).doesNotContain("log-volume-extrapolated");
  }

  @Test
  void aLogOfLessThanAWeekSaysNothingAboutAYear() throws Exception {
    HeardDrafts heard = Logs.table(folder, every(1, 6));

    assertThat(heard.task().path("volume"))
        .hasToString("{\"casesPerOccurrence\":null,\"frequency\":null}");
    assertThat(heard.codes()).contains("log-too-short").doesNotContain("log-volume-extrapolated");
  }

  @Test
  void moreCasesThanTimesAYearCanBeAreCountedByMonth() {
    assertThat(new YearlyVolume(400_000, 365.25).published())
        .hasToString("{\"casesPerOccurrence\":33300,\"frequency\":\"MONTHLY\"}");
  }

  private static String every(int days, int cases) {
    StringBuilder log = new StringBuilder("case_id,activity,timestamp\n");
    for (int i = 0; i < cases; i++) {
      log.append(
          "%d,受付,%sT09:00:00+09:00\n"
              .formatted(i, LocalDate.of(2026, 1, 1).plusDays((long) i * days)));
    }
    return log.toString();
  }

  @Test
  void aLogWithOneTimePerEventHasNoMinutesAndSaysSoOnce() throws Exception {
    HeardDrafts heard =
        Logs.table(folder, "ケースID,作業,日時\n1,受付,2026-10-01 9:00\n1,交付,2026-10-01 9:30\n");

    assertThat(heard.task().path("steps").findValues("minutesPerCase")).allMatch(JsonNode::isNull);
    assertThat(heard.task().has("measurementMethod")).isFalse();
    assertThat(heard.codes()).containsOnlyOnce("log-no-handling-times");
  }

  @Test
  void startsAndCompletionsOfTheLifecycleArePairedWithinACaseWithoutInterruptions()
      throws Exception {
    HeardDrafts heard =
        Logs.table(
            folder,
            """
            case:concept:name,concept:name,lifecycle:transition,time:timestamp,org:resource
            1,審査,assign,2026-10-01 8:50,山田
            1,審査,start,2026-10-01 9:00,山田
            1,審査,start,2026-10-01 9:01,佐藤
            1,審査,suspend,2026-10-01 9:02,山田
            1,審査,resume,2026-10-01 9:07,山田
            1,審査,complete,2026-10-01 9:10,山田
            1,審査,complete,2026-10-01 9:05,佐藤
            1,送付,complete,2026-10-01 9:20,山田
            """);

    // 山田 10 minutes without 5 of interruption, 佐藤 4.
    assertThat(heard.step(0).path("minutesPerCase").asInt()).isEqualTo(9);
    assertThat(heard.step(1).path("minutesPerCase").isNull()).isTrue();
    assertThat(heard.task().path("staffCount").asInt()).isEqualTo(2);
    assertThat(heard.notice("log-events-without-work").values()).containsEntry("value", "assign");
    assertThat(heard.notice("log-start-or-end-missing").values())
        .containsEntry("count", 1)
        .containsEntry("all", 3);
    assertThat(heard.codes()).contains("log-people-may-be-systems");
  }

  @Test
  void aStartWithoutAnEndHasNoTime() throws Exception {
    HeardDrafts heard =
        Logs.table(
            folder,
            "case_id,activity,lifecycle,timestamp\n1,審査,start,2026-10-01 9:00\n1,審査,start,2026-10-01 9:30\n"
                + "1,審査,complete,2026-10-01 9:10\n2,審査,suspend,2026-10-01 9:10\n");

    assertThat(heard.step(0).path("minutesPerCase").isNull()).isTrue();
    assertThat(heard.task().path("source").asText()).contains(": 1件");
  }

  @Test
  void rowsWithAStartAndRowsWithATransitionMayStandInOneLog() throws Exception {
    HeardDrafts heard =
        Logs.table(
            folder,
            """
            case_id,activity,lifecycle,start_timestamp,timestamp
            1,審査,start,,2026-10-01 9:00
            1,審査,complete,2026-10-01 9:05,
            2,審査,complete,2026-10-02 9:00,2026-10-02 9:07
            3,審査,start,,2026-10-03 9:00
            3,審査,complete,,2026-10-03 9:03
            4,審査,assign,2026-10-03 9:00,2026-10-03 9:50
            """);

    assertThat(heard.step(0).path("minutesPerCase").path("likely").asInt()).isEqualTo(5);
    assertThat(heard.task().path("source").asText()).contains(": 3件", "1種類の作業が4回");
    assertThat(heard.notice("log-events-without-work").values()).containsEntry("count", 1);
  }

  @Test
  void aSpanThatMayHoldWaitingOrTookNoTimeIsUnknownAndNotCounted() throws Exception {
    HeardDrafts heard =
        Logs.table(
            folder,
            Logs.HEAD
                + """
                1,入力,2026/10/01 9:00,2026/10/01 9:10
                2,入力,2026/10/02 9:00,2026/10/02 11:00
                3,入力,2026/10/02 9:00,2026/10/02 11:01
                4,入力,2026/10/02 9:00,2026/10/02 9:00
                """);

    assertThat(heard.step(0).path("minutesPerCase").path("likely").asInt()).isEqualTo(65);
    assertThat(heard.notice("log-span-may-wait").values())
        .containsEntry("activity", "入力")
        .containsEntry("count", 1)
        .containsEntry("share", 25.0);
    assertThat(heard.codes()).contains("log-start-is-end");
    assertThat(heard.codes()).doesNotContain("log-minutes-mostly-unknown");
  }

  @Test
  void minutesOfWhichMostAreUnknownStayUnknown() throws Exception {
    HeardDrafts heard =
        Logs.table(
            folder,
            Logs.HEAD
                + """
                1,入力,2026/10/01 9:00,2026/10/01 9:10
                2,入力,2026/10/02 17:00,2026/10/05 9:00
                3,入力,2026/10/02 9:00,2026/10/02 9:00
                """);

    assertThat(heard.step(0).path("minutesPerCase").isNull()).isTrue();
    assertThat(heard.notice("log-minutes-mostly-unknown").values()).containsEntry("share", 33.3);
  }

  @Test
  void everyFaultIsReportedAtItsCell() throws Exception {
    HeardDrafts heard =
        Logs.table(
            folder,
            "窓口の記録,,,\n"
                + Logs.HEAD
                + """
                1,入力,2026/10/01 9:10,2026/10/01 9:00
                2,入力,きのう,2026/10/02 9:00
                ,入力,2026/10/02 9:00,2026/10/02 9:00
                3,,2026/10/02 9:00,2026/10/02 9:00
                4,入力,,不明
                5,%s,2026/10/02 9:00,2026/10/02 9:00
                """
                    .formatted("あ".repeat(201)));

    assertThat(heard.notices()).allMatch(Notice::isError);
    assertThat(heard.notices())
        .extracting(notice -> notice.code() + " " + notice.place().address())
        .containsExactly(
            "log-end-before-start D3",
            "log-time-unreadable C4",
            "log-value-missing 5",
            "log-value-missing 6",
            "log-value-missing 7",
            "log-name-too-long B8");
    assertThat(heard.notice("log-value-missing").values()).containsEntry("column", "受付番号");
    assertThat(heard.tasks()).isEmpty();
  }

  @Test
  void ofAKindOfFaultNoMoreAreReportedThanAnybodyMends() throws Exception {
    HeardDrafts heard = Logs.table(folder, Logs.HEAD + "1,入力,,きのう\n".repeat(1234));

    assertThat(heard.notices()).hasSize(1001);
    assertThat(heard.notice("notices-left-out").values()).containsEntry("count", 234);
  }

  @Test
  void aWorkbookWithDatesAndTitleRowsIsReadLikeAnyOtherTable() throws Exception {
    Path file = folder.resolve("log.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle time = book.createCellStyle();
      time.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d h:mm"));
      book.createSheet("説明").createRow(0).createCell(0).setCellValue("窓口の記録");
      Sheet sheet = book.createSheet("記録");
      Row head = sheet.createRow(2);
      String[] headings = {"受付番号", "作業", "開始日時", "終了日時"};
      for (int i = 0; i < headings.length; i++) {
        head.createCell(i).setCellValue(headings[i]);
      }
      Row row = sheet.createRow(3);
      row.createCell(0).setCellValue(1);
      row.createCell(1).setCellValue("受付");
      for (int i = 2; i < 4; i++) {
        row.createCell(i).setCellStyle(time);
        row.getCell(i).setCellValue(LocalDateTime.of(2026, 10, 1, 9, 5 * i));
      }
      book.write(out);
    }
    try (TableFile table = TableFiles.open(file, "log.xlsx", Logs.ONE_TASK)) {
      HeardDrafts heard = HeardDrafts.of(EventLogImporter.of(table, Logs.ONE_TASK).orElseThrow());

      assertThat(heard.step(0)).hasToString(step("受付", "5", ""));
      assertThat(heard.task().path("source").asText()).contains("log.xlsx: 1件（2026-10-01〜");
    }
  }

  @Test
  void eachActivityCanBeATaskOfItsOwn() throws Exception {
    HeardDrafts heard =
        Logs.table(
            folder,
            "case_id,activity,timestamp,user\n1,受付,2026-10-01 9:00,山田\n1,補正,2026-10-01 9:10,佐藤\n"
                + "2,受付,2027-09-30 9:00,高橋\n",
            Logs.TASKS);

    assertThat(heard.tasks())
        .extracting(task -> task.path("id").asText())
        .containsExactly("madoguchi-01", "madoguchi-02");
    assertThat(heard.tasks())
        .extracting(task -> task.path("name").asText())
        .containsExactly("受付", "補正");
    assertThat(heard.tasks())
        .extracting(task -> task.path("volume").path("timesPerYear").asInt())
        .containsExactly(2, 1);
    assertThat(heard.tasks())
        .extracting(task -> task.path("staffCount").asInt())
        .containsExactly(2, 1);
    assertThat(heard.tasks()).noneMatch(task -> task.path("steps").path(0).has("shareOfCases"));
  }

  @Test
  void aDepartmentIsNamedOnlyIfTheLogNamesNoOther() throws Exception {
    String head = "case_id,activity,timestamp,org:group,case:channel\n";
    String one = "1,受付,2026-10-01 9:00,市民課,窓口\n";

    assertThat(Logs.table(folder, head + one).task().path("department").asText()).isEqualTo("市民課");
    assertThat(Logs.table(folder, head + one).task().has("forms")).isFalse();
    assertThat(
            Logs.table(folder, head + one + "1,交付,2026-10-01 9:10,会計課,窓口\n")
                .task()
                .has("department"))
        .isFalse();
    assertThat(
            Logs.table(folder, head + one + "2,受付,2026-10-01 9:10,－,電子申請\n")
                .task()
                .path("forms")
                .path("online")
                .asBoolean())
        .isTrue();
  }

  @Test
  void theLogAsAWholeIsDescribed() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("a.csv"),
            """
            case_id,activity,timestamp,user,channel
            1,受付,2026-10-01 9:00,山田,窓口
            1,確認,2026-10-01 9:10,山田,窓口
            1,確認,2026-10-01 9:20,佐藤,窓口
            1,交付,2026-10-01 9:30,佐藤,窓口
            2,受付,2026-10-02 9:00,山田,郵送
            2,確認,2026-10-02 9:10,山田,郵送
            2,交付,2026-10-02 9:20,山田,郵送
            3,受付,2026-10-03 9:00,山田,窓口
            3,確認,2026-10-03 9:10,山田,窓口
            3,交付,2026-10-03 9:20,山田,窓口
            3,確認,2026-10-03 9:30,山田,窓口
            4,受付,2026-10-02 9:00,山田,窓口
            4,確認,2026-10-02 9:10,山田,窓口
            4,交付,2026-10-04 9:20,山田,窓口
            """);
    try (TableFile table = TableFiles.open(file, "a.csv", Logs.ONE_TASK)) {
      EventLogImporter importer = EventLogImporter.of(table, Logs.ONE_TASK).orElseThrow();
      assertThat(importer.statistics()).isEmpty();
      HeardDrafts.of(importer);

      assertThat(importer.statistics())
          .contains(
              new LogStatistics(
                  4,
                  14,
                  3,
                  0.5,
                  0.5,
                  1,
                  2,
                  LocalDate.of(2026, 10, 1),
                  LocalDate.of(2026, 10, 4),
                  List.of(new Part("窓口", 3, 0.75), new Part("郵送", 1, 0.25)),
                  List.of(new Part("受付", 4, 1), new Part("確認", 6, 1), new Part("交付", 4, 1))));
    }
  }

  @Test
  void aLogBeyondALimitIsRefusedWhereItGoesBeyond() throws Exception {
    String log = every(1, 5) + "4,交付,2026-10-01 9:00\n4,送付,2026-10-01 9:00\n";

    assertThat(refusal(log, new LogLimits(6, 9, 9, 9))).isEqualTo("log-events-too-many 8");
    assertThat(refusal(log, new LogLimits(9, 4, 9, 9))).isEqualTo("log-cases-too-many 6");
    assertThat(refusal(log, new LogLimits(9, 9, 2, 9))).isEqualTo("log-case-too-long 8");
    assertThat(refusal(log, new LogLimits(9, 9, 9, 2))).isEqualTo("log-activities-too-many 8");
  }

  private String refusal(String log, LogLimits limits) throws Exception {
    Path file = Files.writeString(folder.resolve("limit.csv"), log);
    try (TableFile table = TableFiles.open(file, "limit.csv", Logs.ONE_TASK)) {
      TableLog source = TableLog.find(table).orElseThrow();
      HeardDrafts.of(new EventLogImporter(source, Logs.ONE_TASK, limits));
      throw new AssertionError("Must be refused");
    } catch (BrokenInventory e) {
      return e.notices().get(0).code() + " " + e.notices().get(0).place().line();
    }
  }

  @Test
  void anActivityMayHaveAnyNameButNoCaseIsUnknown() throws Exception {
    String log = "case_id,activity,timestamp\n1,なし,2026-10-01 9:00\n－,受付,2026-10-01 9:00\n";

    HeardDrafts heard = Logs.table(folder, log);

    assertThat(heard.stepNames()).containsExactly("なし");
    assertThat(heard.notice("log-value-missing").place().line()).isEqualTo(3);
  }

  @Test
  void headingsWithoutEventsAreAnEmptyLog() {
    assertThatThrownBy(() -> Logs.table(folder, Logs.HEAD))
        .isInstanceOfSatisfying(
            BrokenInventory.class,
            broken ->
                assertThat(broken.notices())
                    .containsExactly(
                        Notice.error("log-empty", Place.file("madoguchi.csv"), Map.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"整理番号,業務名,所管課\n1,受付,市民課\n", "受付番号,作業\n1,受付\n", "作業,日時\n受付,2026-10-01\n"})
  void otherTablesAreNoLogs(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("other.csv"), text);
    try (TableFile table = TableFiles.open(file, "other.csv", Logs.ONE_TASK)) {
      assertThat(EventLogImporter.of(table, Logs.ONE_TASK)).isEmpty();
    }
  }

  @Test
  void aLongTimeInWhichNoCaseBeganIsTold() throws Exception {
    HeardDrafts heard =
        Logs.table(
            folder,
            Logs.HEAD
                + """
                1,受付,2025/04/01 9:00,2025/04/01 9:02
                2,受付,2026/04/01 9:00,2026/04/01 9:02
                3,受付,2026/06/30 9:00,2026/06/30 9:02
                """);

    assertThat(heard.notices())
        .filteredOn(notice -> notice.code().equals("log-gap"))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.values())
                    .containsEntry("from", "2025-04-02")
                    .containsEntry("to", "2026-03-31")
                    .containsEntry("days", 364L));
    assertThat(Logs.table(folder, every(30, 20)).notices())
        .noneMatch(notice -> notice.code().equals("log-gap"));
  }

  @Test
  void sheetsOfSeveralMonthsAreOneLogAndOthersAreNamed() throws Exception {
    Path file = folder.resolve("log.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("表紙").createRow(0).createCell(0).setCellValue("窓口の記録");
      month(workbook, "10月", "2026/10/01", 1, 2);
      month(workbook, "11月", "2026/11/30", 3);
      workbook.write(out);
    }
    try (TableFile table = TableFiles.open(file, "log.xlsx", Logs.ONE_TASK)) {
      HeardDrafts heard = HeardDrafts.of(EventLogImporter.of(table, Logs.ONE_TASK).orElseThrow());

      assertThat(heard.task().path("source").asText())
          .contains("log.xlsx: 3件（2026-10-01〜2026-11-30）");
      assertThat(heard.notices())
          .filteredOn(notice -> notice.code().equals("log-sheets-passed-over"))
          .singleElement()
          .satisfies(notice -> assertThat(notice.values()).containsEntry("values", List.of("表紙")));
    }
  }

  private static void month(XSSFWorkbook workbook, String name, String day, int... cases) {
    Sheet sheet = workbook.createSheet(name);
    row(sheet, "受付番号", "作業", "開始日時", "完了日時");
    for (int one : cases) {
      row(sheet, Integer.toString(one), "受付", day + " 9:00", day + " 9:05");
    }
  }

  private static void row(Sheet sheet, String... texts) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }
}
