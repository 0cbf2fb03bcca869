package jp.mikiwame.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Range;

/** The words and number formats of one language. The only place where values become text. */
public final class Labels {

  /** Languages that the program speaks, the default first. */
  public static final List<String> LANGUAGES = List.of("ja", "en");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final ResourceBundle bundle;

  private Labels(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * @param language one of {@link #LANGUAGES}; the language of the machine plays no part
   */
  public static Labels of(String language) {
    return new Labels(LabelTexts.of("labels_" + language + ".properties"));
  }

  /** The words themselves, for the help texts of the command line. */
  public ResourceBundle bundle() {
    return bundle;
  }

  public String text(String key) {
    return bundle.getString(key);
  }

  /** The text of a key with the values in the place of the names in braces. */
  public String text(String key, Map<String, ?> values) {
    return fill(text(key), values);
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** In one pass, so that a value with braces of its own stays as it is. */
  static String fill(String template, Map<String, ?> values) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    values.containsKey(name.group(1))
                        ? String.valueOf(values.get(name.group(1)))
                        : name.group()));
  }

  /** A member of the inventory by its name and its key, such as 項目数（fieldCount）. */
  public String member(String key) {
    return bundle.keySet().stream()
        .filter(k -> k.startsWith("field.") && k.endsWith("." + key))
        .sorted()
        .findFirst()
        .map(k -> text("member.named", Map.of("name", key, "key", text(k))))
        .orElseGet(() -> text("member.plain", Map.of("key", key)));
  }

  public String of(Enum<?> constant) {
    return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** A number with at most one digit after the point. */
  public String number(double value) {
    return format("#,##0.#", value);
  }

  /** A number with the digits that somebody wrote in a rule. */
  public String exact(double value) {
    return format("#,##0.######", value);
  }

  /** Hours for a column: whole from ten on, since more digits would claim too much. */
  public String hours(double value) {
    return format(Math.abs(value) >= 9.95 ? "#,##0" : "0.0", value);
  }

  /** Points of a scale that ends at 100. */
  public String points(double value) {
    return format("0.0", value);
  }

  /** A factor such as ρ. */
  public String factor(double value) {
    return format("0.000", value);
  }

  /** A difference: the number with its sign; nothing has none. */
  public String signed(String number) {
    return number.matches("-.*|[0.]+") ? number : "+" + number;
  }

  public String percent(double share) {
    return format("#,##0.0", share * 100) + "%";
  }

  /** A probability for a column; what is rare is not shown as never. */
  public String wholePercent(double share) {
    return share > 0 && share < 0.005 ? text("percent.rare") : format("0", share * 100) + "%";
  }

  public String hours(Range range) {
    return text(
        range.width() == 0 ? "range.hours.only" : "range.hours",
        Map.of(
            "low", hours(range.low()),
            "likely", hours(range.likely()),
            "high", hours(range.high())));
  }

  /** The two ends of a range of hours, for a column; a word where they are the same. */
  public String ends(Range range) {
    return range.width() == 0
        ? text("range.none")
        : text("range.ends", Map.of("low", hours(range.low()), "high", hours(range.high())));
  }

  /** A suitability: a range only if it is one. */
  public String points(Range range) {
    return text(
        range.width() == 0 ? "range.point" : "range.points",
        Map.of(
            "low", points(range.low()),
            "likely", points(range.likely()),
            "high", points(range.high())));
  }

  /** 作業区分ごとの時間の割合（入力・転記） for {@code minutesShare(StepKind.ENTRY, StepKind.TRANSFER)}. */
  public String field(String path) {
    String name = text("field." + bare(path));
    int open = path.indexOf('(');
    if (open < 0) {
      return name;
    }
    String arguments =
        Arrays.stream(path.substring(open + 1, path.indexOf(')')).split(", *"))
            .map(this::text)
            .collect(Collectors.joining(text("list.separator")));
    return name + "(" + arguments + ")";
  }

  /** What has to be written in the inventory to answer a question. */
  public String need(String path) {
    String key = "need." + bare(path);
    return has(key) ? text(key) : bare(path);
  }

  /** A value as people read it, with the unit of the path's last word. */
  public String value(String path, Object value) {
    if (value == null) {
      return text("unknown");
    }
    if (value instanceof Boolean answer) {
      return text(answer ? "yes" : "no");
    }
    if (value instanceof Number number) {
      return withUnit(path, number.doubleValue());
    }
    String text = value.toString();
    return has(text) ? text(text) : text;
  }

  private String withUnit(String path, double value) {
    String name = bare(path);
    String unit = text("unit." + name.substring(name.lastIndexOf('.') + 1));
    return unit.equals("%") ? percent(value) : fill(unit, Map.of("value", number(value)));
  }

  /** What rules demand, such as 「例外率 5%以下」. */
  public String conditions(List<Condition> conditions) {
    return conditions.stream()
        .filter(condition -> !condition.comparisons().isEmpty())
        .map(this::condition)
        .collect(Collectors.joining(text("list.separator")));
  }

  private String condition(Condition condition) {
    String demands =
        condition.comparisons().stream()
            .map(comparison -> demand(condition.path(), comparison))
            .collect(Collectors.joining(" " + text("Operator.and") + " "));
    return text("condition", Map.of("field", field(condition.path()), "demand", demands));
  }

  private String demand(String path, Comparison comparison) {
    String operands =
        comparison.operands().stream()
            .map(operand -> value(path, literal(operand)))
            .collect(Collectors.joining(text("list.separator")));
    return text("Operator." + comparison.operator().name(), Map.of("value", operands));
  }

  private static Object literal(String operand) {
    if (operand.equals("true") || operand.equals("false")) {
      return Boolean.valueOf(operand);
    }
    return operand.matches("-?\\d+(\\.\\d+)?") ? (Object) Double.valueOf(operand) : operand;
  }

  /** The reason of a rule with what was seen in it. */
  public String because(String template, List<Condition> conditions, Map<String, Object> seen) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      values.put(condition.name(), value(condition.path(), seen.get(condition.path())));
    }
    return fill(template, values);
  }

  /** A path without the way to the fact and without arguments. */
  private static String bare(String path) {
    String name = path.replaceFirst("^steps\\[]\\.", "").replaceFirst("^task\\.", "");
    int open = name.indexOf('(');
    return open < 0 ? name : name.substring(0, open);
  }

  /** The same in every place: a comma for thousands, a point, and no minus before a zero. */
  private static String format(String pattern, double value) {
    String text =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    return text.matches("-[0.]+") ? text.substring(1) : text;
  }
}
