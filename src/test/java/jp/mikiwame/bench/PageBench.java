package jp.mikiwame.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.Samples;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.book.AssessmentWorkbook;
import jp.mikiwame.report.html.AssessmentHtml;

/**
 * How large the report of inventories of some sizes is, and how long a browser takes until it has
 * loaded it, until it answers a search, and until a task is unfolded. Started by {@code bin/bench
 * page}.
 */
final class PageBench {

  private static final int RUNS = 5;
  private static final List<Integer> SIZES = List.of(1_000, 5_000);

  /** Until the rows that are left stand in the document. */
  private static final String SEARCH =
      """
      () => {
        const begin = performance.now();
        const search = document.getElementById('search');
        search.value = 'ない言葉';
        search.dispatchEvent(new Event('input', { bubbles: true }));
        return performance.now() - begin;
      }
      """;

  private static final String LOADED =
      "() => performance.getEntriesByType('navigation')[0].loadEventEnd";

  private PageBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("mikiwame-pages-");
    System.out.println("| tasks | HTML MB | xlsx MB | loaded s | search ms | unfold ms |");
    System.out.println("|--:|--:|--:|--:|--:|--:|");
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setChromiumSandbox(false))) {
      measure(Samples.assess("city"), browser, folder);
      for (int tasks : SIZES) {
        Path inventory = folder.resolve("inventory.json");
        new InventoryGenerator().write(tasks, inventory);
        measure(Samples.assess(Samples.read(Source.of(inventory).text())), browser, folder);
      }
    }
  }

  private static void measure(Assessment assessment, Browser browser, Path folder)
      throws IOException {
    Labels labels = Labels.of("ja");
    Path page = folder.resolve("page.html");
    Path book = folder.resolve("book.xlsx");
    try (OutputStream html = Files.newOutputStream(page);
        OutputStream xlsx = Files.newOutputStream(book)) {
      AssessmentHtml.write(assessment, Optional.empty(), labels, html);
      AssessmentWorkbook.write(assessment, Optional.empty(), labels, xlsx);
    }
    List<Double> loaded = new ArrayList<>();
    List<Double> searched = new ArrayList<>();
    List<Double> unfolded = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      try (Page opened = browser.newPage()) {
        opened.navigate(page.toUri().toString());
        loaded.add(number(opened.evaluate(LOADED)) / 1000);
        unfolded.add(unfold(opened));
        searched.add(number(opened.evaluate(SEARCH)));
      }
    }
    System.out.printf(
        "| %,d | %.1f | %.1f | %.2f | %.0f | %.0f |%n",
        assessment.candidates().size(),
        Files.size(page) / 1e6,
        Files.size(book) / 1e6,
        median(loaded),
        median(searched),
        median(unfolded));
  }

  /** The last task of the last page of the table, whose details are packed. */
  private static double unfold(Page opened) {
    if (opened.locator("#pager button").count() > 0) {
      opened.evaluate(
          "() => { while (true) { const next = document.querySelector('#pager button:last-child');"
              + " if (next.disabled) return; next.click(); } }");
    }
    long begin = System.nanoTime();
    opened.locator("#tasks .unfold").last().click();
    opened.locator("#tasks .detail-body").last().waitFor();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
