package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser of a test class, cut off from any network. After each test, whatever a page that it
 * opened did wrong fails the test. Without an installed Chromium the class is left out.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private final List<OpenedPage> opened = new ArrayList<>();

  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext test) {
    Optional<Path> program = installed();
    assumeTrue(program.isPresent(), "Chromium is not installed");
    // Nothing is fetched: the browser is the one of the operating system.
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program.get()).setChromiumSandbox(false));
  }

  OpenedPage open(Path file, Device device) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(device.width(), device.height())
                .setJavaScriptEnabled(device.scripts())
                .setOffline(true)
                .setReducedMotion(ReducedMotion.REDUCE));
    OpenedPage page = OpenedPage.of(context, file);
    opened.add(page);
    return page;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    List<String> faults = opened.stream().flatMap(page -> page.faults().stream()).toList();
    opened.forEach(OpenedPage::close);
    opened.clear();
    assertThat(faults).as("what the opened pages did wrong").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (playwright != null) {
      playwright.close();
    }
  }

  private static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
