package jp.mikiwame.report.book;

import jp.mikiwame.report.Column.Kind;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * Bars behind numbers, so that the large ones are seen at once. They begin at nothing; what is
 * negative has none.
 *
 * @param end number at which a bar fills the cell; null for the largest one
 */
record DataBar(Double end) {

  private static final double MOST_POINTS = 100;

  /** With the alpha first, which Excel demands. */
  private static final byte[] PALE_GREEN = {(byte) 0xFF, (byte) 0x9B, (byte) 0xD4, (byte) 0xB5};

  static DataBar of(Kind kind) {
    return new DataBar(kind == Kind.POINTS ? MOST_POINTS : null);
  }

  /**
   * @param first row, from 0
   */
  void behind(Sheet sheet, int first, int last, int column) {
    SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(new XSSFColor(PALE_GREEN, null));
    number(rule.getDataBarFormatting().getMinThreshold(), 0);
    ConditionalFormattingThreshold most = rule.getDataBarFormatting().getMaxThreshold();
    most.setRangeType(RangeType.MAX);
    if (end != null) {
      number(most, end);
    }
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(first, last, column, column)}, rule);
  }

  private static void number(ConditionalFormattingThreshold threshold, double value) {
    threshold.setRangeType(RangeType.NUMBER);
    threshold.setValue(value);
  }
}
