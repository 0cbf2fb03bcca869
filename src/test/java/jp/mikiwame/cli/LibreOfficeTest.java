package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.mikiwame.Office;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The survey form opened and saved by the office program that many municipalities use. */
class LibreOfficeTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CITY = Path.of("samples/city/inventory.json");

  @TempDir private static Path folder;

  private static Path form;

  @BeforeAll
  static void writeForm() {
    Office.assumeInstalled();
    form = folder.resolve("form.xlsx");
    assertThat(Run.of("template", CITY.toString(), "--out", form.toString()).exitCode()).isZero();
  }

  @Test
  void theDropDownsSurvive() throws Exception {
    Map<String, Integer> before = dropDowns(form);

    assertThat(before.values()).allMatch(count -> count > 0);
    assertThat(dropDowns(saved("xlsx"))).isEqualTo(before);
  }

  @Test
  void theAnswersComeBackFromEitherFormat() throws Exception {
    for (String format : new String[] {"xlsx", "xls"}) {
      Path out = folder.resolve(format + ".json");
      Run run = Run.of("import", saved(format).toString(), "--out", out.toString());

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(unordered(JSON.readTree(out.toFile())))
          .isEqualTo(unordered(JSON.readTree(CITY.toFile())));
    }
  }

  private static Path saved(String format) throws Exception {
    return new Office(folder).saved(form, format).resolve("form." + format);
  }

  /** Number of drop-downs of each sheet of answers; LibreOffice may join or split their areas. */
  private static Map<String, Integer> dropDowns(Path workbook) throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    try (Workbook opened = WorkbookFactory.create(workbook.toFile(), null, true)) {
      for (Sheet sheet : opened) {
        int columns =
            (int)
                sheet.getDataValidations().stream()
                    .flatMap(each -> Stream.of(each.getRegions().getCellRangeAddresses()))
                    .map(area -> area.getFirstColumn())
                    .distinct()
                    .count();
        if (columns > 0) {
          counts.put(sheet.getSheetName(), columns);
        }
      }
    }
    return counts;
  }

  private static Object unordered(JsonNode tree) {
    return JSON.convertValue(tree, Object.class);
  }
}
