package jp.mikiwame.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.report.Labels;

/** The assessment as one self-contained page, the same bytes for the same assessment. */
public final class AssessmentHtml {

  /** Name of the file in an output folder. */
  public static final String FILE = "assessment.html";

  private static final String TEMPLATES = "jp.mikiwame.report.html.pages";

  private AssessmentHtml() {}

  /**
   * In UTF-8; the stream stays open.
   *
   * @param changes since an assessment before, if there is one to compare with
   */
  public static void write(
      Assessment assessment, Optional<AssessmentDiff> changes, Labels labels, OutputStream bytes)
      throws IOException {
    Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    write(assessment, changes, labels, writer);
    writer.flush();
  }

  /** The same as text. */
  public static void write(
      Assessment assessment, Optional<AssessmentDiff> changes, Labels labels, Writer writer)
      throws IOException {
    Page page = Page.of(assessment, changes, labels);
    Writer plain = new PlainWriter(writer);
    engine().render("page.jte", page, new WriterOutput(plain));
    plain.flush();
  }

  private static TemplateEngine engine() {
    ClassLoader here = AssessmentHtml.class.getClassLoader();
    return TemplateEngine.createPrecompiled(null, ContentType.Html, here, TEMPLATES);
  }
}
