package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mikiwame.bench.InventoryGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A whole city's tasks on one page. */
class LargeReportTest {

  private static final int TASKS = 1_000;
  private static final long MOST_BYTES = 15_000_000;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private static Path folder;

  private static Report report;

  @BeforeAll
  static void write() throws IOException {
    Path inventory = folder.resolve("inventory.json");
    new InventoryGenerator().write(TASKS, inventory);
    report = Report.of(inventory, "ja", folder);
  }

  @Test
  void itCanBeSentByMail() throws IOException {
    assertThat(Files.size(report.file())).isLessThan(MOST_BYTES);
  }

  @Test
  void aSearchIsAnswered() {
    OpenedPage page = CHROMIUM.open(report.file(), Device.DESK);
    page.all("#search").fill("この言葉はどの業務にもない");

    assertThat(page.all("#tasks tbody > tr:visible").count()).isZero();
  }
}
