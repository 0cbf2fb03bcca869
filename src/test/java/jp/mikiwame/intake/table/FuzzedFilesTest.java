package jp.mikiwame.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.model.Notice;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that was damaged at random is either read or refused with a notice, never with a crash.
 */
class FuzzedFilesTest {

  @TempDir private Path folder;

  @Test
  void aDamagedWorkbookOfTodayNeverGivesOtherValues() throws Exception {
    byte[] sound = workbook(new XSSFWorkbook());
    String content = read(sound);
    Set<String> answers = new HashSet<>();
    Random random = new Random(23);
    for (int i = 0; i < 400; i++) {
      String answer = read(damaged(sound, random));
      assertThat(answer).as("%s", i).matches("(?s)" + Pattern.quote(content) + "|<.*");
      answers.add(answer);
    }
    assertThat(answers).contains("<workbook-damaged>");
  }

  @Test
  void aDamagedOldWorkbookIsReadOrRefused() throws Exception {
    byte[] sound = workbook(new HSSFWorkbook());
    Random random = new Random(29);
    Set<String> answers = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      answers.add(read(damaged(sound, random)));
    }
    assertThat(answers).contains("<workbook-damaged>");
  }

  @Test
  void aDamagedTextIsReadOrRefused() throws Exception {
    byte[] sound = "整理番号,業務名\nA-01,\"会計\n伝票\"\n".repeat(50).getBytes("windows-31j");
    Random random = new Random(31);
    Set<String> answers = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      answers.add(read(damaged(sound, random)));
    }
    assertThat(answers).contains("<table-quote-open>", "<table-not-a-table>");
  }

  private static byte[] damaged(byte[] sound, Random random) {
    int length = random.nextInt(4) == 0 ? 1 + random.nextInt(sound.length) : sound.length;
    byte[] bytes = Arrays.copyOf(sound, length);
    for (int flips = random.nextInt(4); flips >= 0; flips--) {
      bytes[random.nextInt(length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private byte[] workbook(Workbook workbook) throws Exception {
    try (workbook) {
      Sheet sheet = workbook.createSheet("業務");
      for (int i = 0; i < 40; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue("業務" + i);
        row.createCell(1).setCellValue(i * 1.5);
        row.createCell(2).setCellFormula("B%d*2".formatted(i + 1));
      }
      sheet.addMergedRegion(new CellRangeAddress(3, 6, 0, 0));
      Path file = folder.resolve("無事");
      try (var out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
      return Files.readAllBytes(file);
    }
  }

  /** The content, or the codes in brackets. */
  private String read(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("表"), bytes);
    StringBuilder content = new StringBuilder();
    try (TableFile table = TableFiles.open(file, "表", ImportOptions.NONE)) {
      for (String sheet : table.sheets()) {
        content.append(sheet);
        try (RowReader rows = table.rows(sheet)) {
          for (Row row = rows.next(); row != null; row = rows.next()) {
            content.append(row);
          }
        }
      }
    } catch (BrokenInventory e) {
      return "<%s>".formatted(String.join(",", e.notices().stream().map(Notice::code).toList()));
    }
    return content.toString();
  }
}
