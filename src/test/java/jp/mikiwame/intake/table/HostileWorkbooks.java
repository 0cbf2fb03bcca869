package jp.mikiwame.intake.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks that are broken, made to harm or merely unusual. */
final class HostileWorkbooks {

  static final String PASSWORD = "見極め-1";

  private static final String ENTITIES =
      "<!DOCTYPE x [<!ENTITY a \"%s\"><!ENTITY b \"%s\"><!ENTITY c \"%s\"><!ENTITY d \"%s\">]>"
          .formatted("業務".repeat(100), "&a;".repeat(100), "&b;".repeat(100), "&c;".repeat(100));

  private final Path folder;
  private final List<HostileFile> files = new ArrayList<>();

  private HostileWorkbooks(Path folder) {
    this.folder = folder;
  }

  static List<HostileFile> all(Path folder) throws Exception {
    HostileWorkbooks workbooks = new HostileWorkbooks(folder);
    workbooks.damaged();
    workbooks.dangerous();
    workbooks.tooLarge();
    workbooks.locked();
    workbooks.old();
    workbooks.warned();
    workbooks.unusual();
    return workbooks.files;
  }

  private void damaged() throws IOException {
    byte[] sound = Files.readAllBytes(new TinyWorkbook().write(folder.resolve("無事.xlsx")));
    raw("途中で切れた.xlsx", Arrays.copyOf(sound, sound.length / 2), "workbook-damaged");
    raw("名だけ.xlsx", "PK\u0003\u0004".getBytes(UTF_8), "workbook-damaged");
    raw("空のZIP.xlsx", Arrays.copyOf("PK\u0005\u0006".getBytes(UTF_8), 22), "table-other-kind");
    raw("乱数.xlsx", HostileFiles.noise(5000), "table-not-a-table");
    refused("部品のない.xlsx", plain().without(TinyWorkbook.WORKBOOK), "workbook-damaged");
    refused("シートのない.xlsx", plain().without(TinyWorkbook.SHEET), "workbook-damaged");
    refused(
        "シート名だけ.xlsx",
        plain().part(TinyWorkbook.WORKBOOK, TinyWorkbook.workbook("", "")),
        "workbook-damaged");
    refused(
        "自分を指す関係.xlsx",
        plain().part("_rels/.rels", TinyWorkbook.relations("officeDocument", "_rels/.rels")),
        "workbook-damaged");
    refused("閉じないXML.xlsx", plain().part(TinyWorkbook.SHEET, "<a><row>"), "workbook-damaged");
    refused("XMLでない.xlsx", plain().part(TinyWorkbook.SHEET, "\0\0業務"), "workbook-damaged");
    refused("逆順の行.xlsx", plain().rows("<row r=\"2\"/><row r=\"1\"/>"), "workbook-damaged");
    refused("無い文字列.xlsx", plain().rows("<row><c t=\"s\"><v>99</v></c></row>"), "workbook-damaged");
    refused(
        "深い入れ子.xlsx", plain().part(TinyWorkbook.SHEET, "<x>".repeat(200_000)), "workbook-damaged");
  }

  private void dangerous() throws IOException {
    String secret = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret().toUri());
    refused(
        "実体の爆発.xlsx",
        plain().part(TinyWorkbook.SHEET, ENTITIES + "<worksheet><row>&d;</row></worksheet>"),
        "workbook-unsafe");
    refused(
        "外部の実体.xlsx",
        plain().part(TinyWorkbook.TEXTS, secret + "<sst><si><t>&e;</t></si></sst>"),
        "workbook-unsafe");
    refused(
        "外部のDTD.xlsx",
        plain()
            .part(
                TinyWorkbook.STYLES, "<!DOCTYPE x SYSTEM \"http://192.0.2.1/x.dtd\"><styleSheet/>"),
        "workbook-unsafe");
    refused(
        "宣言のある目次.xlsx",
        plain().part(TinyWorkbook.WORKBOOK, ENTITIES + "<workbook>&d;</workbook>"),
        "workbook-unsafe");
  }

  private Path secret() throws IOException {
    return Files.writeString(folder.resolve("秘密.txt"), "秘密の文字列");
  }

  private void tooLarge() throws IOException {
    String wide =
        IntStream.rangeClosed(1, 16_384)
            .mapToObj(i -> "<c><v>1</v></c>")
            .collect(Collectors.joining("", "<row>", "</row>"));
    String sheets =
        IntStream.range(0, 300)
            .mapToObj(i -> "<sheet name=\"%d\" r:id=\"r1\"/>".formatted(i))
            .collect(Collectors.joining());
    String merged = "<mergeCell ref=\"A1:B2\"/>".repeat(TableLimits.MERGED + 1);
    refused("最も広いシート.xlsx", plain().rows(wide), "table-too-wide");
    refused(
        "遠い列.xlsx", plain().rows("<row><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>"), "table-too-wide");
    refused("遠い行.xlsx", plain().rows("<row r=\"2000000000\"><c/></row>"), "table-too-long");
    refused(
        "巨大なセル.xlsx",
        plain()
            .rows("<row><c t=\"inlineStr\"><is><t>" + "長".repeat(40_000) + "</t></is></c></row>"),
        "cell-too-long");
    refused(
        "巨大な文字列.xlsx",
        plain().texts("<si><t>" + "長".repeat(40_000) + "</t></si>"),
        "cell-too-long");
    refused(
        "多すぎるシート.xlsx",
        plain().part(TinyWorkbook.WORKBOOK, TinyWorkbook.workbook(sheets, "")),
        "workbook-sheets-many");
    refused(
        "多すぎる結合.xlsx", plain().rows("<row><c><v>1</v></c></row>", merged), "workbook-too-large");
    refused("シートの爆弾.xlsx", plain().part(TinyWorkbook.SHEET, bomb("<row/>")), "workbook-too-large");
    refused("文字列の爆弾.xlsx", plain().part(TinyWorkbook.TEXTS, bomb("<si/>")), "workbook-too-large");
    refused("書式の爆弾.xlsx", plain().part(TinyWorkbook.STYLES, bomb("<xf/>")), "workbook-too-large");
    refused("属性の爆弾.xlsx", plain().part(TinyWorkbook.SHEET, bomb(null)), "workbook-too-large");
  }

  /** Without end; as an endless attribute if there is no element. */
  private static TinyWorkbook.Content bomb(String element) {
    return out -> {
      String start = element == null ? "<x a=\"" : "<x>";
      String piece = element == null ? "aaaaaa" : element;
      byte[] block = piece.repeat(1 << 16).getBytes(UTF_8);
      out.write(start.getBytes(UTF_8));
      for (long size = 0; size < 200_000_000; size += block.length) {
        out.write(block);
      }
    };
  }

  private void locked() throws Exception {
    Path plain = new TinyWorkbook().write(folder.resolve("中身.xlsx"));
    Path locked = locked(plain, PASSWORD, "保護された.xlsx");
    files.add(HostileFile.refused(locked, "workbook-encrypted"));
    files.add(
        HostileFile.refused(
                Files.copy(locked, folder.resolve("違うパスワード.xlsx")), "workbook-password-wrong")
            .with("違う"));
    files.add(HostileFile.read(Files.copy(locked, folder.resolve("正しいパスワード.xlsx"))).with(PASSWORD));
    files.add(HostileFile.read(plain).with("要らないパスワード"));
    files.add(HostileFile.read(locked(plain, "VelvetSweatshop", "変更だけ保護.xlsx")));
    Path pdf = Files.writeString(folder.resolve("PDF"), "%PDF-1.7");
    files.add(
        HostileFile.refused(locked(pdf, PASSWORD, "保護されたPDF.xlsx"), "workbook-damaged")
            .with(PASSWORD));
  }

  private Path locked(Path content, String password, String name) throws Exception {
    Path file = folder.resolve(name);
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream out = encryptor.getDataStream(container)) {
        Files.copy(content, out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    return file;
  }

  private void old() throws Exception {
    byte[] sound = Files.readAllBytes(oldWorkbook("古い形.xls", null));
    files.add(HostileFile.read(folder.resolve("古い形.xls")));
    files.add(HostileFile.refused(oldWorkbook("古い形で保護.xls", PASSWORD), "workbook-encrypted"));
    files.add(
        HostileFile.refused(oldWorkbook("古い形で違う.xls", PASSWORD), "workbook-password-wrong")
            .with("違う"));
    files.add(HostileFile.read(oldWorkbook("古い形で正しい.xls", PASSWORD)).with(PASSWORD));
    raw("古い形が切れた.xls", Arrays.copyOf(sound, 1000), "workbook-damaged");
    byte[] torn = sound.clone();
    Arrays.fill(torn, 600, 2000, (byte) 0xFF);
    raw("古い形が壊れた.xls", torn, "workbook-damaged");
    byte[] noise = HostileFiles.noise(4096);
    System.arraycopy(sound, 0, noise, 0, 8);
    raw("印だけ古い形.xls", noise, "workbook-damaged");
  }

  private Path oldWorkbook(String name, String password) throws IOException {
    Path file = folder.resolve(name);
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("業務").createRow(0).createCell(0).setCellValue("業務名");
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return file;
  }

  private void warned() throws IOException {
    warned("マクロ.xlsm", plain().part("xl/vbaProject.bin", "x"), "workbook-macros-ignored");
    warned(
        "他のブックへのリンク.xlsx",
        plain().part("xl/externalLinks/externalLink1.xml", "x"),
        "workbook-links-ignored");
    warned(
        "埋め込まれた文書.xlsx",
        plain().part("xl/embeddings/oleObject1.bin", "x"),
        "workbook-objects-ignored");
  }

  private void unusual() throws IOException {
    String everywhere = "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
    read("値のない数式.xlsx", plain().rows("<row><c><f>SUM(B1:B9)</f></c></row>"));
    read("参照の誤り.xlsx", plain().rows("<row><c t=\"e\"><f>A0</f><v>#REF!</v></c></row>"));
    read("全体の結合.xlsx", plain().rows("<row><c><v>1</v></c></row>", everywhere));
    read(
        "見出しのない関係.xlsx",
        plain()
            .without(TinyWorkbook.STYLES)
            .without(TinyWorkbook.TEXTS)
            .rows("<row><c><v>1</v></c></row>"));
    read(
        "ありえない日付.xlsx",
        plain()
            .styles("", "<xf numFmtId=\"14\"/>")
            .rows("<row><c><v>1e10</v></c><c><v>-5</v></c><c><v>1e999</v></c></row>"));
    read(
        "大きさの嘘.xlsx",
        plain()
            .part(
                TinyWorkbook.SHEET,
                "<worksheet><dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\""
                    + " max=\"2147483647\" width=\"9\"/></cols><sheetData><row><c><v>1</v></c>"
                    + "</row></sheetData></worksheet>"));
    read("外へ出る名.xlsx", plain().part("../../../外.txt", "x").part("/etc/外", "x"));
    read("無い書式.xlsx", plain().rows("<row><c s=\"999999\"><v>1</v></c></row>"));
    read(
        "長い書式.xlsx",
        plain()
            .styles(
                "<numFmt numFmtId=\"200\" formatCode=\"" + "[h]0".repeat(5000) + "\"/>",
                "<xf numFmtId=\"200\"/>")
            .rows("<row><c><v>1</v></c></row>"));
    read("数でない数.xlsx", plain().rows("<row><c><v>NaN</v></c><c><v>業務</v></c></row>"));
  }

  private static TinyWorkbook plain() {
    return new TinyWorkbook();
  }

  private void raw(String name, byte[] bytes, String code) throws IOException {
    files.add(HostileFile.refused(HostileFiles.write(folder, name, bytes), code));
  }

  private void refused(String name, TinyWorkbook workbook, String code) throws IOException {
    files.add(HostileFile.refused(workbook.write(folder.resolve(name)), code));
  }

  private void warned(String name, TinyWorkbook workbook, String code) throws IOException {
    files.add(HostileFile.warned(workbook.write(folder.resolve(name)), code));
  }

  private void read(String name, TinyWorkbook workbook) throws IOException {
    files.add(HostileFile.read(workbook.write(folder.resolve(name))));
  }
}
