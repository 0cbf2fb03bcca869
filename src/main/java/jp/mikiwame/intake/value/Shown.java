package jp.mikiwame.intake.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Cell.Kind;

/**
 * A numeric cell as it is shown, with its unit, but with every digit it has.
 *
 * <p>A cell of 1.25 in the format 0.0"時間" is shown as 1.3時間 and means 1.25時間.
 */
final class Shown {

  private static final Pattern LITERAL = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
  private static final Pattern BARE = Pattern.compile("[\\d.,e+\\-/¥%()△▲ ]*");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Shown() {}

  static String exactly(Cell cell) {
    Double number = cell.number();
    if (cell.kind() != Kind.NUMBER || number == null || !Double.isFinite(number)) {
      return cell.text();
    }
    String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC);
    BigDecimal exact = BigDecimal.valueOf(number);
    return exact.signum() < 0 ? exact.toPlainString() : exactly(text, exact);
  }

  private static String exactly(String text, BigDecimal exact) {
    BigDecimal shown = text.contains("%") ? exact.multiply(HUNDRED) : exact;
    Matcher literal = LITERAL.matcher(text);
    if (literal.find() && isRounded(literal.group(), shown)) {
      String exactText = text.substring(0, literal.start()) + plain(shown);
      return exactText + text.substring(literal.end());
    }
    // A format that scales (#,##0,) shows another number; with a unit of its own it means that one.
    return BARE.matcher(Plain.of(text)).matches() ? plain(exact) : text;
  }

  private static boolean isRounded(String literal, BigDecimal exact) {
    BigDecimal shown = new BigDecimal(literal.replace(",", ""));
    BigDecimal last = BigDecimal.ONE.movePointLeft(shown.scale());
    return shown.subtract(exact).abs().compareTo(last) < 0;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
