package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every chart is drawn, says what it is, and has the same values as a table. */
class ChartsTest {

  private static final List<String> CHARTS = List.of("bubble", "spans", "places", "hours");

  /** Axes and grid lines alone are fewer. */
  private static final int FEWEST_MARKS = 20;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"ja, 1440", "en, 1440", "ja, 375"})
  void everyChartIsDrawnAndHasItsTable(String language, int width) {
    Report report = Report.ofSample("city", language, folder);
    OpenedPage page = CHROMIUM.open(report.file(), new Device(width, 900, true));
    for (String name : CHARTS) {
      Locator chart = page.all("#chart-" + name);
      chart.locator("svg").waitFor();
      Locator figure = page.all("figure:has(#chart-" + name + ")");

      assertThat(chart.locator("svg path").count()).as(name).isGreaterThan(FEWEST_MARKS);
      assertThat(figure.locator("figcaption").textContent()).isNotBlank();
      assertThat(named(chart)).as("role and name of %s", name).isTrue();
      figure.locator("summary").click();
      assertThat(figure.locator("table tbody tr:visible").count()).as(name).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource({"1440", "375"})
  void noTextOfAChartIsCutOff(int width) {
    Report report = Report.ofSample("city", "ja", folder);
    OpenedPage page = CHROMIUM.open(report.file(), new Device(width, 900, true));
    page.all("#chart-hours svg").waitFor();

    assertThat((List<?>) page.value(CUT_OFF)).isEmpty();
  }

  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll('.chart svg')].flatMap(svg => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].filter(text => {
          const box = text.getBoundingClientRect();
          return box.left < frame.left - 1 || box.right > frame.right + 1
            || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
        }).map(text => svg.closest('.chart').id + ': ' + text.textContent);
      })
      """;

  private static boolean named(Locator chart) {
    return (Boolean)
        chart.evaluate(
            """
            chart => [chart, ...chart.querySelectorAll('*')].some(element =>
              element.getAttribute('role') === 'img' && element.hasAttribute('aria-label'))
            || chart.hasAttribute('aria-label')
            """);
  }
}
