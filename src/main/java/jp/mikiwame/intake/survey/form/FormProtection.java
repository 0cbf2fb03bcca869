package jp.mikiwame.intake.survey.form;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Keeps headings from being changed by mistake; there is no password, so anybody may lift it. */
final class FormProtection {

  private FormProtection() {}

  static void protect(Sheet sheet) {
    SXSSFSheet streamed = (SXSSFSheet) sheet;
    streamed.enableLocking();
    streamed.lockFormatCells(false);
    streamed.lockFormatColumns(false);
    streamed.lockFormatRows(false);
    streamed.lockInsertRows(false);
    streamed.lockDeleteRows(false);
    streamed.lockSort(false);
    streamed.lockAutoFilter(false);
  }
}
