package jp.mikiwame.report.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file opened in the browser, and all that it did which a report must not do. */
final class OpenedPage {

  /** WCAG 2.2 AA and what it is built on. */
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  /** Elements inside a box that scrolls by itself are no fault. */
  private static final String TOO_WIDE =
      """
      () => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        const scrolls = element => element && element !== document.documentElement
          && (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX)
            || scrolls(element.parentElement));
        return [...document.body.querySelectorAll('*')]
          .filter(element => element.getBoundingClientRect().right > width + 0.5)
          .filter(element => !scrolls(element.parentElement))
          .map(element => element.outerHTML.slice(0, 150))
          .concat('page: ' + document.documentElement.scrollWidth + ' px');
      }
      """;

  /** Milliseconds. */
  private static final double LONGEST_WAIT = 10_000;

  private static final int UNFOLDED_TASKS = 3;

  private final Page page;
  private final String address;
  private final List<String> faults = new ArrayList<>();

  private OpenedPage(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  static OpenedPage of(BrowserContext context, Path file) {
    OpenedPage opened = new OpenedPage(context.newPage(), file.toAbsolutePath().toUri().toString());
    opened.listen();
    opened.page.navigate(opened.address);
    return opened;
  }

  private void listen() {
    page.setDefaultTimeout(LONGEST_WAIT);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            faults.add(message.type() + " on the console: " + message.text());
          }
        });
    page.onPageError(error -> faults.add("script failed: " + error));
    page.onDialog(this::refuse);
    page.onPopup(popup -> faults.add("opened a window: " + popup.url()));
    page.route("**/*", this::allowOnlyItself);
  }

  private void refuse(Dialog dialog) {
    faults.add("asked: " + dialog.message());
    dialog.dismiss();
  }

  private void allowOnlyItself(Route route) {
    String wanted = route.request().url();
    if (wanted.equals(address)) {
      route.resume();
    } else {
      faults.add("asked for " + wanted);
      route.abort();
    }
  }

  /** What the page did wrong since it was opened; empty if nothing. */
  List<String> faults() {
    return faults;
  }

  Page page() {
    return page;
  }

  Locator all(String selector) {
    return page.locator(selector);
  }

  Object value(String script) {
    return page.evaluate(script);
  }

  /** Opens whatever can be unfolded, but of the tasks only the foremost. */
  void unfoldAll() {
    List<Locator> tasks = all("#tasks .unfold").all();
    tasks.subList(0, Math.min(UNFOLDED_TASKS, tasks.size())).forEach(Locator::click);
    value(
        "() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
  }

  /** Each violation of WCAG 2.2 AA with the elements concerned. */
  List<String> violations() {
    return new AxeBuilder(page)
        .withTags(WCAG).analyze().getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getAny()))
            .toList();
  }

  /** What reaches out of the window and makes the whole page scroll sidewards. */
  List<?> tooWide() {
    return (List<?>) value(TOO_WIDE);
  }

  void close() {
    page.context().close();
  }
}
