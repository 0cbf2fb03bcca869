package jp.mikiwame.intake.survey.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.survey.SurveyPart;

/**
 * The sentences of the form, which is in Japanese only.
 *
 * @param example marks the row that shows how to answer
 * @param sheets names of the sheets, in their order
 * @param sheet what the guide calls a sheet, with a place for its name
 */
record FormTexts(
    String creator,
    String font,
    String example,
    String unknown,
    String none,
    String between,
    String yes,
    String no,
    String guide,
    String choices,
    @JsonProperty(required = true) Map<SurveyPart, String> sheets,
    String title,
    List<String> paragraphs,
    List<String> organizationHeadings,
    List<String> headings,
    String sheet,
    String required,
    String nullable,
    String wrongWord) {

  static final FormTexts OURS = load();

  String heading(SurveyPart part) {
    return sheet.replace("{name}", sheets.get(part));
  }

  private static FormTexts load() {
    try (InputStream texts = FormTexts.class.getResourceAsStream("form.yaml")) {
      return new YAMLMapper().readValue(texts, FormTexts.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
