package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.mikiwame.model.Assumption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where a municipality forbids scripts, the report still says what it has to say. */
class ScriptlessReportTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;

  @Test
  void totalsTasksAndAssumptionsAreThere() {
    Report report = Report.ofSample("city", "ja", folder);
    OpenedPage page = CHROMIUM.open(report.file(), Device.DESK.withoutScripts());
    String text = page.all("main").innerText();

    assertThat(text)
        .contains(report.labels().hours(report.assessment().totals().outlook().expected()))
        .contains(report.labels().ends(report.assessment().totals().outlook().saved()));
    assertThat(report.candidates())
        .allMatch(each -> text.contains(each.task().name()))
        .allMatch(each -> text.contains(each.task().id()));
    assertThat(report.assessment().assumptions().stream().map(Assumption::name))
        .allMatch(text::contains);
  }

  @Test
  void nothingThatNeedsScriptsIsShown() {
    Report report = Report.ofSample("minimal", "ja", folder);
    OpenedPage page = CHROMIUM.open(report.file(), Device.DESK.withoutScripts());

    assertThat(page.all("main input:visible, main select:visible, main button:visible").count())
        .isZero();
  }
}
