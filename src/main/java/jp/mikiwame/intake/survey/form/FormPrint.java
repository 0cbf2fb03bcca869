package jp.mikiwame.intake.survey.form;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** Prints on A4 in landscape, with page numbers. */
final class FormPrint {

  private FormPrint() {}

  /**
   * @param pages side by side, into which the width is fitted
   */
  static void setUp(Sheet sheet, int pages) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) pages);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setCenter("&P / &N");
  }
}
