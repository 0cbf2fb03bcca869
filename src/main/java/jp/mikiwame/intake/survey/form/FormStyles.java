package jp.mikiwame.intake.survey.form;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of the form look, and which of them may be changed. */
final class FormStyles {

  /** Kinds of cell. */
  enum Look {
    TITLE("General"),
    PARAGRAPH("General"),
    HEADING("General"),
    EXAMPLE("@"),
    /** Kept as typed: 1-2 stays no date, 001 keeps its zeros. */
    TEXT("@"),
    /** Text that begins like a formula and is none, also after it was edited. */
    QUOTED("@"),
    GENERAL("General"),
    COUNT("#,##0"),
    /** With such a format a typed 5 means 5%, not 500%. */
    SHARE("0.0%"),
    DATE("yyyy-mm-dd");

    private final String format;

    Look(String format) {
      this.format = format;
    }

    private boolean isAnswer() {
      return ordinal() >= TEXT.ordinal();
    }
  }

  private static final short POINTS = 10;
  private static final short TITLE_POINTS = 16;

  private final Workbook workbook;
  private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

  FormStyles(Workbook workbook) {
    this.workbook = workbook;
    for (Look look : Look.values()) {
      styles.put(look, style(look));
    }
  }

  CellStyle of(Look look) {
    return styles.get(look);
  }

  private CellStyle style(Look look) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(look != Look.TITLE);
    style.setFont(font(look));
    style.setLocked(!look.isAnswer());
    style.setQuotePrefixed(look == Look.QUOTED);
    if (look != Look.TITLE && look != Look.PARAGRAPH) {
      frame(style);
    }
    if (look == Look.HEADING) {
      shade(style);
    }
    return style;
  }

  private Font font(Look look) {
    Font font = workbook.createFont();
    font.setFontName(FormTexts.OURS.font());
    font.setFontHeightInPoints(look == Look.TITLE ? TITLE_POINTS : POINTS);
    font.setBold(look == Look.TITLE || look == Look.HEADING);
    font.setItalic(look == Look.EXAMPLE);
    if (look == Look.EXAMPLE) {
      font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
    }
    return font;
  }

  private static void frame(CellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setRightBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
  }

  private static void shade(CellStyle style) {
    style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
  }
}
