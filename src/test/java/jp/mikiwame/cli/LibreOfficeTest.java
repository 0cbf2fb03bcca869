package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    assumeTrue(isInstalled(), "LibreOffice is not installed");
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

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
  }

  private static Path saved(String format) throws Exception {
    Path target = folder.resolve("saved-" + format);
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                target.toString(),
                form.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return target.resolve("form." + format);
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
