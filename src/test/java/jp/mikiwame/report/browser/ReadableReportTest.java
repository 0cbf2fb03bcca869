package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody can read the report: on any window, in either language, with any aid. */
class ReadableReportTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private static Path folder;

  private static Report japanese;
  private static Report english;

  @BeforeAll
  static void write() {
    japanese = Report.ofSample("city", "ja", folder);
    english = japanese.in("en", folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void nothingKeepsPeopleOut(String language) {
    OpenedPage page = CHROMIUM.open(in(language), Device.DESK);

    assertThat(page.value("() => document.documentElement.lang")).isEqualTo(language);
    page.unfoldAll();

    assertThat(page.violations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("narrow")
  void onlyTablesScrollSidewards(String language, Device device) {
    OpenedPage page = CHROMIUM.open(in(language), device);
    assertThat(page.tooWide()).isEmpty();

    page.unfoldAll();
    assertThat(page.tooWide()).isEmpty();
  }

  static Stream<Arguments> narrow() {
    return Stream.of("ja", "en")
        .flatMap(
            language ->
                Stream.of(Device.TABLET, Device.PHONE, Device.MAGNIFIED)
                    .map(device -> Arguments.of(language, device)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void headingsLeaveNoLevelOut(String language) {
    OpenedPage page = CHROMIUM.open(in(language), Device.DESK);
    page.unfoldAll();

    List<Integer> levels =
        page.all("h1, h2, h3, h4, h5, h6").all().stream()
            .map(heading -> (String) heading.evaluate("element => element.tagName"))
            .map(name -> name.charAt(1) - '0')
            .toList();
    assertThat(levels).startsWith(1).filteredOn(level -> level == 1).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i) - levels.get(i - 1)).as("after heading %d", i).isLessThan(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void theFirstKeyLeadsPastTheHead(String language) {
    Page page = CHROMIUM.open(in(language), Device.DESK).page();
    page.keyboard().press("Tab");
    assertThat(page.evaluate("() => document.activeElement.getAttribute('href')"))
        .asString()
        .startsWith("#");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("() => document.querySelector(location.hash) !== null"))
        .isEqualTo(true);
  }

  private static Path in(String language) {
    return language.equals("ja") ? japanese.file() : english.file();
  }
}
