package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.mikiwame.bench.InventoryGenerator;
import jp.mikiwame.model.Candidate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A whole city's tasks on one page. */
class LargeReportTest {

  private static final int TASKS = 1_000;
  private static final int ON_A_PAGE = 200;
  private static final long MOST_BYTES = 15_000_000;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private static Path folder;

  private static Report report;

  private OpenedPage page;

  @BeforeAll
  static void write() throws IOException {
    Path inventory = folder.resolve("inventory.json");
    new InventoryGenerator().write(TASKS, inventory);
    report = Report.of(inventory, "ja", folder);
  }

  @BeforeEach
  void open() {
    page = CHROMIUM.open(report.file(), Device.DESK);
  }

  @Test
  void itCanBeSentByMail() throws IOException {
    assertThat(Files.size(report.file())).isLessThan(MOST_BYTES);
  }

  @Test
  void aSearchIsAnswered() {
    page.all("#search").fill("この言葉はどの業務にもない");

    assertThat(page.all("#tasks tbody > tr:visible").count()).isZero();
  }

  @Test
  void pagesTurnToTheLastTaskAndBack() {
    List<String> all = report.candidates().stream().map(each -> each.task().id()).toList();
    Locator next = page.all("#pager button").last();
    for (int from = 0; from < TASKS; from += ON_A_PAGE) {
      assertThat(shown()).isEqualTo(all.subList(from, from + ON_A_PAGE));
      if (from + ON_A_PAGE < TASKS) {
        next.click();
      }
    }
    assertThat(next.isDisabled()).isTrue();

    page.all("#pager button").first().click();
    assertThat(shown().get(0)).isEqualTo(all.get(TASKS - 2 * ON_A_PAGE));
  }

  @Test
  void aTaskOfAnyPageCanBeUnfolded() {
    for (int index : List.of(0, ON_A_PAGE - 1, ON_A_PAGE, TASKS - 1)) {
      Candidate candidate = report.candidates().get(index);
      page.all("#search").fill(candidate.task().id());
      page.all("#tasks tr[data-task='" + candidate.task().id() + "'] .unfold").click();
      Locator body = page.all("#detail-" + index + " .detail-body");
      body.waitFor();

      assertThat(body.locator("details.card").count()).isEqualTo(candidate.scorecards().size());
      String points = report.labels().points(candidate.scorecards().get(0).suitability());
      assertThat(body.locator("details.card > summary").first().textContent()).contains(points);
    }
  }

  @Test
  void onPaperNoTaskIsLeftOut() {
    page.value("() => dispatchEvent(new Event('beforeprint'))");
    assertThat(shown()).hasSize(TASKS);
    assertThat(page.all("#tasks tr.detail .detail-body").count()).isPositive();

    page.value("() => dispatchEvent(new Event('afterprint'))");
    assertThat(shown()).hasSize(ON_A_PAGE);
  }

  private List<String> shown() {
    return page.all("#tasks > tbody > tr:not(.detail) > th[scope=row] .id").allTextContents();
  }
}
