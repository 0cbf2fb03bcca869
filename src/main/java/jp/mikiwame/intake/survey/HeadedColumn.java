package jp.mikiwame.intake.survey;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Cell.Kind;

/**
 * A column of a sheet of which it is known what it means.
 *
 * @param number from 1
 * @param heading as it stands in the table
 * @param unit in which bare numbers are read; empty if as usual
 * @param vague whether its heading leaves open of what it counts
 */
record HeadedColumn(int number, String heading, SurveyColumn column, String unit, boolean vague) {

  private static final Pattern BARE = Pattern.compile("[\\s\\d０-９.．,，]+");

  /** A number without a unit, in the unit of the heading. */
  Cell withUnit(Cell cell) {
    if (unit.isEmpty() || !BARE.matcher(cell.text()).matches()) {
      return cell;
    }
    return cell.kind() == Kind.NUMBER && cell.number() != null
        ? Cell.text(cell.column(), BigDecimal.valueOf(cell.number()).toPlainString() + unit)
        : Cell.text(cell.column(), cell.text().strip() + unit);
  }
}
