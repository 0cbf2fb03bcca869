package jp.mikiwame.intake.survey.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.mikiwame.intake.survey.form.FormStyles.Look;

/**
 * An answer of the inventory as the form shows it.
 *
 * @param value a text, a number or a day; null for an empty cell
 */
record FormAnswer(Object value, Look look) {

  private static final FormTexts TEXTS = FormTexts.OURS;

  /**
   * @param systems names by which steps refer to systems
   */
  static FormAnswer of(FormColumn column, JsonNode value, Map<String, String> systems) {
    if (value.isMissingNode() || value.isNull()) {
      return new FormAnswer(null, blank(column));
    }
    return switch (column.survey().answer()) {
      case COUNT, TIMES, ANNUAL_COUNT, NUMBER, WHOLE, HOURS, FTE, SHARE -> number(column, value);
      case MINUTES -> value.isObject() ? text(range(value)) : number(column, value);
      case DATE -> date(value.asText());
      case MONTHS -> text(list(value, month -> month.asText() + "月"));
      case CODES -> text(list(value, code -> word(column, code)));
      case SYSTEMS -> text(list(value, id -> systems.getOrDefault(id.asText(), id.asText())));
      case CODE, FREQUENCY -> text(word(column, value));
      case YES_NO -> text(value.asBoolean() ? TEXTS.yes() : TEXTS.no());
      default -> text(value.asText());
    };
  }

  /** How an empty cell is prepared for its answer. */
  static Look blank(FormColumn column) {
    return switch (column.survey().answer()) {
      case COUNT, TIMES, ANNUAL_COUNT, NUMBER, WHOLE -> Look.COUNT;
      case SHARE -> Look.SHARE;
      case DATE -> Look.DATE;
      case MINUTES, HOURS, FTE, FISCAL_YEAR -> Look.GENERAL;
      default -> Look.TEXT;
    };
  }

  /** Whole numbers with commas, others with all their digits. */
  private static FormAnswer number(FormColumn column, JsonNode value) {
    double number = value.asDouble();
    Look look = blank(column);
    boolean exact = look != Look.COUNT || number == Math.rint(number);
    return new FormAnswer(number, exact ? look : Look.GENERAL);
  }

  private static FormAnswer text(String text) {
    boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    return new FormAnswer(text, formula ? Look.QUOTED : Look.TEXT);
  }

  private static FormAnswer date(String text) {
    try {
      return new FormAnswer(LocalDate.parse(text), Look.DATE);
    } catch (DateTimeParseException e) {
      return text(text);
    }
  }

  private static String range(JsonNode range) {
    return "%s〜%s分（通常%s分）"
        .formatted(plain(range.get("low")), plain(range.get("high")), plain(range.get("likely")));
  }

  private static String plain(JsonNode number) {
    BigDecimal exact = BigDecimal.valueOf(number.asDouble());
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static String word(FormColumn column, JsonNode code) {
    return column.words().getOrDefault(code.asText(), code.asText());
  }

  private static String list(JsonNode values, Function<JsonNode, String> word) {
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(word.apply(value)));
    return words.isEmpty() ? TEXTS.none() : String.join(TEXTS.between(), words);
  }
}
