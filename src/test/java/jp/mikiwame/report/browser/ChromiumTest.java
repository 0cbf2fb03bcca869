package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** That the other tests of this package would see what they say they see. */
class ChromiumTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;

  @Test
  void aPlainPageHasNoFault() throws Exception {
    OpenedPage page = open("<h1>判定結果</h1>", Device.DESK);

    assertThat(page.all("h1").textContent()).isEqualTo("判定結果");
    assertThat(page.violations()).isEmpty();
    assertThat(page.tooWide()).isEmpty();
  }

  @Test
  void whatIsAskedOfTheNetworkIsSeen() throws Exception {
    OpenedPage page =
        open(
            "<img alt='' src='http://192.0.2.1/a.png'><link rel=stylesheet href='other.css'>",
            Device.DESK);

    assertThat(page.faults())
        .anyMatch(fault -> fault.contains("asked for http://192.0.2.1/a.png"))
        .anyMatch(fault -> fault.contains("asked for file:") && fault.contains("other.css"));
    page.faults().clear();
  }

  @Test
  void aFailingScriptAndADialogAreSeen() throws Exception {
    OpenedPage page =
        open("<script>alert('hello'); console.error('bad'); missing()</script>", Device.DESK);

    assertThat(page.faults())
        .anyMatch(fault -> fault.contains("asked: hello"))
        .anyMatch(fault -> fault.contains("bad"))
        .anyMatch(fault -> fault.contains("missing is not defined"));
    page.faults().clear();
  }

  @Test
  void greyOnGreyAndAnInputWithoutLabelAreSeen() throws Exception {
    OpenedPage page = open("<p style='color: #aaa'>薄い</p><input>", Device.DESK);

    assertThat(page.violations())
        .anyMatch(violation -> violation.startsWith("color-contrast"))
        .anyMatch(violation -> violation.startsWith("label"));
  }

  @Test
  void aPageTooWideForAPhoneIsSeen() throws Exception {
    OpenedPage page = open("<div style='width: 400px; margin-left: 0'>広い</div>", Device.PHONE);

    assertThat(page.tooWide()).isNotEmpty();
  }

  @Test
  void scriptsCanBeForbidden() throws Exception {
    OpenedPage page =
        open("<p id=p>前</p><script>p.textContent = '後'</script>", Device.DESK.withoutScripts());

    assertThat(page.all("#p").textContent()).isEqualTo("前");
  }

  private OpenedPage open(String body, Device device) throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(
        file,
        "<!doctype html><html lang=ja><meta charset=utf-8><title>頁</title><main>"
            + body
            + "</main></html>");
    return CHROMIUM.open(file, device);
  }
}
