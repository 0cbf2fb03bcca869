package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that want to be more than text. Whether one ran is looked at after every test. */
class HostileNamesTest {

  private static final String INJECTED =
      """
      () => [...document.querySelectorAll('*')]
        .filter(element => element.matches('img, iframe, object, embed, base, a[href^="javascript"]')
          || element.getAttributeNames().some(name => name.startsWith('on')))
        .map(element => element.outerHTML.slice(0, 200))
      """;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private static Path folder;

  private static Report report;

  @BeforeAll
  static void write() {
    report = Report.ofSample("unpleasant", "ja", folder);
  }

  @Test
  void aNameIsOnlyText() {
    OpenedPage page = CHROMIUM.open(report.file(), Device.DESK);
    int scripts = page.all("script").count();
    page.unfoldAll();

    assertThat(page.all("script").count()).isEqualTo(scripts);
    assertThat((List<?>) page.value(INJECTED)).isEmpty();
    assertThat(page.all("main").innerText())
        .contains("<script>alert(\"業務\")</script><img src=x onerror=alert(1)>")
        .contains("=cmd|' /C calc'!A0")
        .contains("${jndi:ldap://x/a} {{7*7}}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 768, 375, 320})
  void noNameMakesThePageWider(int width) {
    OpenedPage page = CHROMIUM.open(report.file(), new Device(width, 800, true));
    page.unfoldAll();

    assertThat(page.tooWide()).isEmpty();
  }

  @Test
  void noNameTurnsTheDirectionOfWriting() {
    OpenedPage page = CHROMIUM.open(report.file(), Device.DESK);
    page.unfoldAll();

    assertThat(page.all("body").textContent())
        .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]");
  }

  @Test
  void nothingKeepsPeopleOut() {
    OpenedPage page = CHROMIUM.open(report.file(), Device.DESK);
    page.unfoldAll();

    assertThat(page.violations()).isEmpty();
  }
}
