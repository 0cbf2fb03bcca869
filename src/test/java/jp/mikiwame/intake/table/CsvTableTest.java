package jp.mikiwame.intake.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.model.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as offices send it is read as a spreadsheet would show it. */
class CsvTableTest {

  private static final String SURVEY =
      """
      整理番号,業務名,所管課,年間処理件数,1件あたり処理時間（分）
      A-01,会計伝票の入力,会計課,"18,000",2
      A-02,髙橋課長の㈱照会①～⑩,市民課,不明,－
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "windows-31j", "EUC-JP", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void everyEncodingOfJapaneseOfficesIsFoundOut(String encoding) throws Exception {
    String text = encoding.equals("EUC-JP") ? SURVEY.replaceAll("[髙㈱①～⑩－]", "") : SURVEY;
    TableFile table = open(text.getBytes(Charset.forName(encoding)));

    assertThat(texts(table)).isEqualTo(texts(open(text.getBytes(UTF_8))));
    assertThat(table.notices()).isEmpty();
  }

  @Test
  void theMarkOfAnEncodingBelongsToNoCell() throws Exception {
    assertThat(texts(open(("\uFEFF" + SURVEY).getBytes(UTF_8)))).isEqualTo(texts(open(SURVEY)));
    assertThat(texts(open(("\uFEFF" + SURVEY).getBytes(UTF_16BE)))).isEqualTo(texts(open(SURVEY)));
  }

  @Test
  void aShortTextInEitherJapaneseEncodingIsReadAsWritten() throws Exception {
    for (String word : List.of("業務名", "カ", "整理番号,所管課", "テスト", "ﾃｽﾄ,ｶﾅ")) {
      assertThat(texts(open(word.getBytes("windows-31j")))).as(word).containsExactly(word);
    }
    String text = "業務名,所管課\nひらがなの業務,市民課\n";
    assertThat(texts(open(text.getBytes("EUC-JP")))).containsExactly(text.split("\n"));
  }

  @Test
  void anEncodingThatTheUserNamesIsUsedAndProved() throws Exception {
    byte[] bytes = "業務名\n会計\n".getBytes("windows-31j");
    assertThat(texts(open(bytes, Charset.forName("windows-31j")))).containsExactly("業務名", "会計");

    Notice notice = broken(() -> open(bytes, UTF_8));
    assertThat(notice.code()).isEqualTo("table-encoding-broken");
    assertThat(notice.place().line()).isEqualTo(1);
  }

  @Test
  void twoEncodingsInOneFileAreRefusedAtTheLineThatDiffers() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.write("整理番号,業務名\nA-01,会計伝票の入力\n".getBytes(UTF_8));
    bytes.write("A-02,照会の回答\n".getBytes("windows-31j"));
    bytes.write("A-03,通知の発送\n".getBytes(UTF_8));

    Notice notice = broken(() -> open(bytes.toByteArray()));

    assertThat(notice.code()).isEqualTo("table-encoding-mixed");
    assertThat(notice.place().line()).isEqualTo(3);
    assertThat(notice.values()).containsEntry("line", 1);
  }

  @Test
  void commasTabsAndSemicolonsSeparate() throws Exception {
    List<String> rows = List.of("整理番号|業務名|所管課", "A-01|伝票, 帳票; 入力|会計課");
    for (String separator : List.of(",", "\t", ";")) {
      String text =
          rows.stream()
              .map(row -> "\"" + row.replace("|", "\"" + separator + "\"") + "\"")
              .collect(Collectors.joining("\r\n"));
      assertThat(texts(open(text), "|")).as(separator).isEqualTo(rows);
    }
  }

  @Test
  void aLineBreakWithinQuotesStartsNoRow() throws Exception {
    TableFile table = open("a,\"い\r\nろ\n\tは\"\"に\"\"\"\n\n \n,,\nb,c\n");

    List<Row> rows = rows(table);

    assertThat(rows.get(0).cells().get(1).text()).isEqualTo("い\r\nろ\n\tは\"に\"");
    assertThat(rows).extracting(Row::number).containsExactly(1, 5);
  }

  @Test
  void emptyCellsAreNotThereAndWrappedCodesKeepTheirZeros() throws Exception {
    Row row = rows(open("　,x, ,=\"001\",\"\",=\"\",-\n")).get(0);

    assertThat(row.cells()).extracting(Cell::column).containsExactly(2, 4, 7);
    assertThat(row.at(4).orElseThrow().text()).isEqualTo("001");
  }

  @Test
  void aRowThatIsWiderThanTheHeadingsIsNoticedOnce() throws Exception {
    String top = "a,b,c\n" + "1,2,3\n".repeat(30);
    TableFile table = open(top + "1,2,3,\n1,2,3,4,5\n");

    rows(table);
    rows(table);

    assertThat(table.notices()).hasSize(1);
    Notice notice = table.notices().get(0);
    assertThat(notice.code()).isEqualTo("row-too-wide");
    assertThat(notice.isError()).isFalse();
    assertThat(notice.place().address()).isEqualTo("D33");
  }

  @Test
  void thousandsOfWideRowsAreCountedNotKept() throws Exception {
    TableFile table = open("a\n".repeat(30) + "a,b\n".repeat(5000));
    rows(table);
    assertThat(table.notices()).hasSize(1001);
    assertThat(table.notices().get(1000).values()).containsEntry("count", 4000);
  }

  @Test
  void aQuoteThatIsNotClosedIsReportedWhereItWasOpened() throws Exception {
    String endless = "a,b\n1,2\nx,\"开いた\n" + "1,2\n".repeat(50_000);
    String closedByAnother = "a,b\n1,2\nx,\"い\n1,2\n3,\"ろ\"\n";

    for (String text : List.of(endless, closedByAnother, "a,b\n1,2\n3,\"い\n")) {
      Notice notice = broken(() -> rows(open(text)));
      assertThat(notice.code()).isEqualTo("table-quote-open");
      assertThat(notice.place().address()).isEqualTo("B3");
    }
  }

  @Test
  void signsThatOldProgramsLeftBehindDoNoHarmUnlessThereAreMany() throws Exception {
    assertThat(texts(open("業務名\n会\u0008計\u000B課\n\u001A")))
        .containsExactly("業務名", "会\u0008計\u000B課");
    assertThat(broken(() -> open("業務\u0001名,\n".repeat(200))).code())
        .isEqualTo("table-not-a-table");
  }

  @Test
  void packedTextIsUnpacked() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bytes)) {
      packed.write(SURVEY.getBytes("windows-31j"));
    }
    assertThat(texts(open(bytes.toByteArray()))).isEqualTo(texts(open(SURVEY)));
  }

  @Test
  void whateverIsWrittenIsReadInEveryEncoding() throws Exception {
    Random random = new Random(17);
    for (int i = 0; i < 60; i++) {
      List<List<String>> table = randomTable(random);
      String text =
          table.stream()
              .map(
                  row ->
                      row.stream()
                          .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                          .collect(Collectors.joining(",")))
              .collect(Collectors.joining("\r\n"));
      for (Charset encoding : List.of(UTF_8, EncodingSearch.CP932)) {
        List<List<String>> read =
            rows(open(text.getBytes(encoding))).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
        assertThat(read).as("%s %s", i, encoding).isEqualTo(table);
      }
    }
  }

  private static List<List<String>> randomTable(Random random) {
    List<String> pieces = List.of("業務", "の", "a", "1", ",", "\"", "\n", "\t", ";", "ｱ", "－", "表");
    int columns = 1 + random.nextInt(5);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(30); i++) {
      rows.add(
          IntStream.range(0, columns)
              .mapToObj(
                  c ->
                      "業務"
                          + random
                              .ints(random.nextInt(8), 0, pieces.size())
                              .mapToObj(pieces::get)
                              .collect(Collectors.joining()))
              .toList());
    }
    return rows;
  }

  @Test
  void wideBytesInTheWrongOrderAreNotTakenForText() throws Exception {
    byte[] odd = (SURVEY + "x").getBytes(UTF_16LE);
    Notice notice = broken(() -> open(Arrays.copyOf(odd, odd.length - 1)));
    assertThat(notice.code()).isEqualTo("table-encoding-broken");
    assertThat(notice.place().line()).isEqualTo(4);
  }

  private TableFile open(String text) throws Exception {
    return open(text.getBytes(UTF_8));
  }

  private TableFile open(byte[] bytes, Charset... told) throws IOException, BrokenInventory {
    Path file = folder.resolve("調査票.csv");
    Files.write(file, bytes);
    Optional<Charset> encoding = told.length == 0 ? Optional.empty() : Optional.of(told[0]);
    return TableFiles.open(
        file, "調査票.csv", new ImportOptions(encoding, Optional.empty(), Optional.empty(), false));
  }

  private static List<String> texts(TableFile table) throws Exception {
    return texts(table, ",");
  }

  private static List<String> texts(TableFile table, String separator) throws Exception {
    return rows(table).stream()
        .map(row -> row.cells().stream().map(Cell::text).collect(Collectors.joining(separator)))
        .toList();
  }

  private static List<Row> rows(TableFile table) throws IOException, BrokenInventory {
    List<Row> rows = new ArrayList<>();
    try (RowReader reader = table.rows(table.sheets().get(0))) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private interface Reading {
    Object run() throws Exception;
  }

  private static Notice broken(Reading reading) {
    BrokenInventory[] thrown = new BrokenInventory[1];
    assertThatThrownBy(
            () -> {
              try {
                reading.run();
              } catch (BrokenInventory e) {
                thrown[0] = e;
                throw e;
              }
            })
        .isInstanceOf(BrokenInventory.class);
    assertThat(thrown[0].notices()).hasSize(1);
    return thrown[0].notices().get(0);
  }
}
