package jp.mikiwame.report.book;

import jp.mikiwame.report.book.BookTable.Look;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet that keeps its headings in sight, can be filtered, and prints on A4 in landscape. */
final class SheetLayout {

  private static final double SIDE_INCHES = 0.4;
  private static final double END_INCHES = 0.6;

  private final Sheet sheet;

  SheetLayout(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * @param heading row of the headings, from 0
   * @param area all that is on the sheet
   */
  void headed(int heading, CellRangeAddress area, Look look) {
    int last = area.getLastColumn();
    int below = Math.max(area.getLastRow(), heading + 1);
    sheet.setAutoFilter(new CellRangeAddress(heading, below, 0, last));
    sheet.createFreezePane(look.fixed(), heading + 1);
    sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
    if (look.pages() > 1) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, look.fixed() - 1));
    }
    int printed = Math.min(last, look.printed() - 1);
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(index, 0, printed, 0, area.getLastRow());
    print(look.pages());
  }

  /**
   * On A4 in landscape, with page numbers.
   *
   * @param pages side by side, into which the width is fitted
   */
  void print(int pages) {
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) pages);
    print.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
    sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
    sheet.setMargin(PageMargin.TOP, END_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, END_INCHES);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setCenter("&P / &N");
  }
}
