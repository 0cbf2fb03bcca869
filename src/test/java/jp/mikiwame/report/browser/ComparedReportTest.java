package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.diff.TaskDiff;
import jp.mikiwame.report.ChangedCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader sees what changed since an assessment before. */
class ComparedReportTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private static Path folder;

  private static ChangedCity city;

  @BeforeAll
  static void judge() throws Exception {
    city = ChangedCity.in(folder.resolve("rules"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyMoverAndRuleIsThere(String language) {
    AssessmentDiff diff = city.diff();
    OpenedPage page = open(language);
    String text = page.all("#changes").innerText();

    assertThat(diff.tasks()).isNotEmpty();
    assertThat(text)
        .contains(diff.tasks().stream().map(task -> task.after().id()).toList())
        .contains(diff.basis().rules().stream().map(change -> change.rule().id()).toList())
        .contains("KANKO-01", "KANKO-99");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void whatMovedATaskIsUnfolded(String language) {
    OpenedPage page = open(language);
    long unfolded = city.diff().tasks().stream().filter(task -> !task.isPushedByOthers()).count();
    TaskDiff first = city.diff().tasks().get(0);

    assertThat(page.all("#changes details").count()).isEqualTo((int) unfolded);
    page.all("#changes summary").first().click();
    assertThat(page.all("#changes details[open]").innerText()).contains(first.after().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void itKeepsNobodyOutAndFitsAPhone(String language) {
    OpenedPage page = open(language);
    page.unfoldAll();
    assertThat(page.violations()).isEmpty();

    OpenedPage phone = CHROMIUM.open(report(language).file(), Device.PHONE);
    assertThat(phone.tooWide()).isEmpty();
  }

  private static OpenedPage open(String language) {
    return CHROMIUM.open(report(language).file(), Device.DESK);
  }

  private static Report report(String language) {
    return Report.of(city.diff(), city.after(), language, folder);
  }
}
