package jp.mikiwame.intake.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;

/** Reads amounts with their units: 約1,200件, 1時間30分, 3〜8分. */
final class AmountReader {

  private static final Pattern ABOUT = about(Vocabulary.OURS.about());
  private static final Pattern NEGATIVE = Pattern.compile("(?:-|▲|△|マイナス)\\d.*");
  private static final Pattern BETWEEN = Pattern.compile("(?<=[^~-])(?:~|-|から|乃至|ないし)(?=\\d)");
  private static final Pattern UNIT_AT_END = Pattern.compile("\\d[\\d,.]*(\\D*)$");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):([0-5]\\d)(?::([0-5]\\d))?");

  private final Units units;

  AmountReader(Units units) {
    this.units = units;
  }

  Written<Extent> read(String plain) {
    String text = ABOUT.matcher(plain).replaceAll("");
    if (NEGATIVE.matcher(text).matches()) {
      return new Impossible<>(plain);
    }
    return read(BETWEEN.split(text, -1), !text.equals(plain))
        .<Written<Extent>>map(Written::given)
        .orElseGet(() -> new Unreadable<>(plain));
  }

  private Optional<Extent> read(String[] ends, boolean approximate) {
    return switch (ends.length) {
      case 1 -> amount(ends[0]).map(one -> new Extent(one, one, approximate));
      case 2 ->
          amount(withUnitOf(ends[1], ends[0]))
              .flatMap(low -> amount(ends[1]).map(high -> new Extent(low, high, approximate)))
              .filter(extent -> extent.low().compareTo(extent.high()) <= 0);
      default -> Optional.empty();
    };
  }

  /** 3〜8分 is from three minutes, and 1〜2万件 from ten thousand. */
  private static String withUnitOf(String high, String low) {
    Matcher unit = UNIT_AT_END.matcher(high);
    boolean bare = !low.isEmpty() && Character.isDigit(low.charAt(low.length() - 1));
    return bare && !low.contains(":") && unit.lookingAt() ? low + unit.group(1) : low;
  }

  private Optional<BigDecimal> amount(String text) {
    Matcher clock = CLOCK.matcher(text);
    return clock.matches() ? onClock(clock) : new Amount(units).read(text);
  }

  /** 424:44 is hours and minutes wherever hours have a worth. */
  private Optional<BigDecimal> onClock(Matcher clock) {
    return units
        .worth("時間")
        .map(
            hour -> {
              long seconds = Long.parseLong(clock.group(1)) * 3600;
              seconds += Long.parseLong(clock.group(2)) * 60;
              seconds += clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
              BigDecimal whole = hour.multiply(BigDecimal.valueOf(seconds));
              return whole.divide(BigDecimal.valueOf(3600), MathContext.DECIMAL64);
            });
  }

  private static Pattern about(Vocabulary.About words) {
    return Pattern.compile(
        "(?:%s)(?=[-▲△]?\\d)|(?<=.)(?:%s)(?=$|~|-)"
            .formatted(anyOf(words.before()), anyOf(words.after())));
  }

  private static String anyOf(List<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
