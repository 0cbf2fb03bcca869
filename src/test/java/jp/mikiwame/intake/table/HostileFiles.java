package jp.mikiwame.intake.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.mikiwame.model.Severity;

/** Makes files that are broken, made to harm or merely unusual, with what must be said of each. */
public final class HostileFiles {

  private HostileFiles() {}

  /** All that a reader of tables has to deal with. */
  public static List<HostileFile> all(Path folder) throws Exception {
    List<HostileFile> files = new ArrayList<>(texts(folder));
    files.addAll(otherKinds(folder));
    files.addAll(HostileWorkbooks.all(folder));
    return files;
  }

  /** Sound tables with senseless answers; an importer of surveys has to refuse them. */
  public static List<HostileFile> surveys(Path folder) throws IOException {
    String heading = "整理番号,業務名,所管課,年間処理件数,頻度,1件あたり処理時間（分）\n";
    return List.of(
        survey(folder, "負の分.csv", heading + "A-01,伝票入力,会計課,1200,月次,-5\n"),
        doubtful(folder, "巨大な件数.csv", heading + "A-01,伝票入力,会計課,1e300,月次,5\n"),
        survey(folder, "負の件数.csv", heading + "A-01,伝票入力,会計課,-1200,月次,5\n"),
        doubtful(
            folder,
            "矛盾する見出し.csv",
            "整理番号,業務名,所管課,年間処理件数,年間処理件数\n,,,1件あたり処理時間（分）,頻度\nA-01,伝票入力,会計課,1200,5\n"),
        survey(folder, "見出しだけ.csv", heading),
        survey(folder, "別々の業務に同じ番号.csv", heading + "A-01,入力,会計課,1,月次,1\nA-01,照会,市民課,1,月次,1\n"));
  }

  private static HostileFile survey(Path folder, String name, String text) throws IOException {
    return new HostileFile(write(folder, name, text.getBytes(UTF_8)), null, null, Severity.ERROR);
  }

  private static HostileFile doubtful(Path folder, String name, String text) throws IOException {
    return HostileFile.warned(write(folder, name, text.getBytes(UTF_8)), "answer-unreadable");
  }

  private static List<HostileFile> texts(Path folder) throws Exception {
    String rows = "整理番号,業務名\nA-01,会計伝票の入力\n";
    byte[] wide = ("\uFEFF" + rows).getBytes(UTF_16LE);
    byte[] odd = Arrays.copyOf(wide, wide.length - 1);
    return List.of(
        HostileFile.refused(write(folder, "空.csv", new byte[0]), "file-empty"),
        text(folder, "印だけ.csv", "\uFEFF", "file-empty"),
        text(folder, "空白だけ.csv", " \r\n　\t\r\n".repeat(5000), "file-empty"),
        HostileFile.read(write(folder, "見出しだけ.csv", "整理番号,業務名\n".getBytes(UTF_8))),
        text(folder, "百万列.csv", "a,".repeat(1_000_000), "table-too-wide"),
        text(folder, "閉じない引用符.csv", rows + "A-02,\"照会\n" + rows.repeat(9000), "table-quote-open"),
        text(folder, "引用符の中の引用符.csv", rows + "A-02,\"照会\"回答\"\n", "table-quote-open"),
        text(folder, "巨大なセル.csv", rows + "A-02," + "長".repeat(33_000), "cell-too-long"),
        text(folder, "ゼロの符号.csv", rows + "A-02,\0\0\0\n", "table-not-a-table"),
        HostileFile.refused(write(folder, "乱数.csv", noise(20_000)), "table-not-a-table"),
        HostileFile.refused(write(folder, "混ざった文字コード.csv", mixed(rows)), "table-encoding-mixed"),
        HostileFile.refused(write(folder, "奇数のUTF-16.csv", odd), "table-encoding-broken"),
        HostileFile.refused(
            write(folder, "途中で切れた文字.csv", cut(rows.getBytes(UTF_8))), "table-encoding-mixed"),
        HostileFile.refused(write(folder, "途中で切れた.csv.gz", cutPacked(rows)), "gzip-damaged"),
        HostileFile.refused(Packed.bomb(folder.resolve("爆弾.csv.gz")), "table-too-large"),
        HostileFile.warned(
            write(folder, "見出しより広い行.csv", (rows.repeat(20) + "1,2,3\n").getBytes(UTF_8)),
            "row-too-wide"));
  }

  private static List<HostileFile> otherKinds(Path folder) throws Exception {
    String html = "<html><head><meta charset=\"Shift_JIS\"></head><table><tr><td>1</td></table>";
    String xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>";
    TinyWorkbook open = bare().part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    return List.of(
        text(folder, "ウェブページ.xls", html, "table-other-kind"),
        text(folder, "ウェブページの断片.xls", "\n<table border=1><tr><td>1", "table-other-kind"),
        text(folder, "古いXML.xls", xml, "table-other-kind"),
        text(folder, "文書.xlsx", "%PDF-1.7\n", "table-other-kind"),
        text(folder, "棚卸表.csv", "{ \"organization\": {} }", "table-other-kind"),
        text(folder, "リッチテキスト.csv", "{\\rtf1\\ansi", "table-other-kind"),
        HostileFile.refused(
            write(folder, "画面の写し.xlsx", "\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1)),
            "table-other-kind"),
        HostileFile.refused(open.write(folder.resolve("表.ods")), "table-other-kind"),
        HostileFile.refused(
            bare().part("word/document.xml", "<w/>").write(folder.resolve("報告書.xlsx")),
            "table-other-kind"),
        HostileFile.refused(
            bare().part("xl/workbook.bin", "x").write(folder.resolve("バイナリ.xlsb")),
            "table-other-kind"),
        HostileFile.refused(
            bare().part("写真.txt", "x").write(folder.resolve("圧縮.xlsx")), "table-other-kind"));
  }

  /** A package without parts. */
  private static TinyWorkbook bare() {
    return new TinyWorkbook()
        .without("[Content_Types].xml")
        .without("_rels/.rels")
        .without(TinyWorkbook.WORKBOOK)
        .without("xl/_rels/workbook.xml.rels")
        .without(TinyWorkbook.TEXTS)
        .without(TinyWorkbook.STYLES)
        .without(TinyWorkbook.SHEET);
  }

  private static HostileFile text(Path folder, String name, String text, String code)
      throws IOException {
    return HostileFile.refused(write(folder, name, text.getBytes(UTF_8)), code);
  }

  private static byte[] mixed(String rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(rows.getBytes(UTF_8));
    bytes.write(rows.getBytes("windows-31j"));
    return bytes.toByteArray();
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 2);
  }

  private static byte[] cutPacked(String rows) throws IOException {
    byte[] packed = Packed.of(rows.getBytes(UTF_8));
    return Arrays.copyOf(packed, packed.length - 9);
  }

  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(5).nextBytes(bytes);
    return bytes;
  }

  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
