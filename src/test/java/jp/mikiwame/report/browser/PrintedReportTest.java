package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Candidate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The report on paper, as it is handed round in a meeting. */
class PrintedReportTest {

  /** Of 67 tasks; more would not be read, and fewer cannot hold them. */
  private static final int FEWEST_PAGES = 5;

  private static final int MOST_PAGES = 30;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private static Path folder;

  private static Report report;
  private static List<String> pages;
  private static List<PDRectangle> sizes;

  @BeforeAll
  static void print() throws IOException {
    report = Report.ofSample("city", "ja", folder);
    OpenedPage page = CHROMIUM.open(report.file(), Device.DESK);
    byte[] pdf =
        page.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(false));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      pages = texts(document);
      sizes = new ArrayList<>();
      document.getPages().forEach(each -> sizes.add(each.getMediaBox()));
    }
  }

  @Test
  void itIsOnA4Landscape() {
    assertThat(sizes)
        .allSatisfy(
            size -> {
              assertThat(size.getWidth()).isBetween(840f, 844f);
              assertThat(size.getHeight()).isBetween(594f, 597f);
            });
  }

  @Test
  void itIsAsLongAsAMeetingBears() {
    assertThat(pages.size()).isBetween(FEWEST_PAGES, MOST_PAGES);
  }

  @Test
  void everyPageSaysWhatItBelongsTo() {
    assertThat(pages).filteredOn(text -> !text.contains("見極市")).isEmpty();
  }

  @Test
  void theFirstPageSaysWhatToDoFirst() {
    Candidate first = report.candidates().get(0);

    assertThat(pages.get(0)).contains(first.task().id());
  }

  @Test
  void everyTaskIsOnPaper() {
    String all = String.join("\n", pages);

    assertThat(report.candidates())
        .extracting(each -> each.task().id())
        .filteredOn(id -> !all.contains(id))
        .isEmpty();
  }

  @Test
  void noPageIsEmpty() {
    assertThat(pages).filteredOn(text -> text.strip().length() <= 80).isEmpty();
  }

  private static List<String> texts(PDDocument document) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setStartPage(page);
      reader.setEndPage(page);
      // Fonts give some characters back as radicals that only look the same.
      texts.add(Normalizer.normalize(reader.getText(document), Normalizer.Form.NFKC));
    }
    return texts;
  }
}
