package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentCsvTest {

  private static final int EXPECTED = 7;

  @Test
  void excelSeesThatItIsUtf8AndEveryLineEndsAsTheStandardSays() throws Exception {
    String csv = csv(Samples.assess("city"), "ja");

    assertThat(csv).startsWith("\uFEFF順位,番号,業務,所管課,");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void numbersAreTheOnesOfTheAssessmentAndUnknownOnesAreEmpty(String language) throws Exception {
    Assessment city = Samples.assess("city");
    List<String[]> rows = rows(csv(city, language));

    assertThat(rows).hasSize(city.candidates().size() + 1);
    for (int i = 0; i < city.candidates().size(); i++) {
      Candidate candidate = city.candidates().get(i);
      String expected = rows.get(i + 1)[EXPECTED];
      if (CandidateRemarks.showsFigures(candidate)) {
        assertThat(Double.parseDouble(expected)).isEqualTo(candidate.outlook().expected());
      } else {
        assertThat(expected).isEmpty();
      }
    }
  }

  @Test
  void noTextIsComputed() throws Exception {
    List<String[]> rows = rows(csv(Samples.assess("unpleasant"), "ja"));
    for (String[] row : rows) {
      for (String cell : row) {
        if (!cell.matches("-?[0-9.]+(E-?[0-9]+)?")) {
          assertThat(cell).doesNotMatch("(?s)\\s*[=+\\-@＝＋－＠\t].*");
        }
      }
    }
    assertThat(rows.toString()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"=1+1", "+1", "-1", "@A1", "＝1", "＠A"})
  void whatASpreadsheetWouldComputeHasAnApostropheBeforeIt(String text) {
    assertThat(CsvCells.text(text)).isEqualTo("'" + text);
    assertThat(CsvCells.text(" " + text)).startsWith("'");
    assertThat(CsvCells.text("業務" + text)).isEqualTo("業務" + text);
  }

  private static String csv(Assessment assessment, String language) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AssessmentCsv.write(assessment, Optional.empty(), Labels.of(language), bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<String[]> rows(String csv) throws Exception {
    return new CsvMapper()
        .readerFor(String[].class)
        .with(CsvParser.Feature.WRAP_AS_ARRAY)
        .<String[]>readValues(csv.substring(1))
        .readAll();
  }
}
