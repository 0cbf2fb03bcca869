package jp.mikiwame.report.book;

import java.util.EnumMap;
import java.util.Map;
import jp.mikiwame.report.Column.Kind;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of a workbook look. */
final class BookStyles {

  private static final short POINTS = 10;
  private static final short TITLE_POINTS = 14;

  private final Workbook workbook;
  private final String fontName;
  private final Map<Kind, CellStyle> cells = new EnumMap<>(Kind.class);
  private final CellStyle title;
  private final CellStyle lead;
  private final CellStyle part;
  private final CellStyle heading;
  private final CellStyle word;
  private final CellStyle answer;

  /**
   * @param fontName a font that has Japanese characters
   */
  BookStyles(Workbook workbook, String fontName) {
    this.workbook = workbook;
    this.fontName = fontName;
    this.title = lead(TITLE_POINTS, true);
    this.lead = lead(POINTS, false);
    this.part = lead(POINTS, true);
    this.heading = filled(IndexedColors.PALE_BLUE);
    heading.setFont(font(POINTS, true));
    heading.setVerticalAlignment(VerticalAlignment.CENTER);
    for (Kind kind : Kind.values()) {
      cells.put(kind, cell(kind));
    }
    this.word = framed();
    alignRight(word);
    word.setQuotePrefixed(true);
    this.answer = filled(IndexedColors.LIGHT_YELLOW);
    answer.setLocked(false);
  }

  CellStyle of(Kind kind) {
    return cells.get(kind);
  }

  /** Of the name of a table. */
  CellStyle title() {
    return title;
  }

  /** Of a line above a table, which runs on over the cells beside it. */
  CellStyle lead() {
    return lead;
  }

  /** Of the name of a part below the title. */
  CellStyle part() {
    return part;
  }

  CellStyle heading() {
    return heading;
  }

  /** Of a word that stands where a number would. */
  CellStyle word() {
    return word;
  }

  /** Of a cell that somebody is to write in. */
  CellStyle answer() {
    return answer;
  }

  private CellStyle lead(short points, boolean bold) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font(points, bold));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setQuotePrefixed(true);
    return style;
  }

  private CellStyle cell(Kind kind) {
    CellStyle style = framed();
    style.setDataFormat(workbook.createDataFormat().getFormat(kind.format()));
    // Kept a text also after somebody has edited it.
    style.setQuotePrefixed(!kind.isNumber());
    if (kind.isNumber()) {
      alignRight(style);
    }
    return style;
  }

  /** Not right to the edge, where the next column begins. */
  private static void alignRight(CellStyle style) {
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
  }

  private CellStyle framed() {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font(POINTS, false));
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBottomBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
    style.setRightBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    return style;
  }

  private CellStyle filled(IndexedColors color) {
    CellStyle style = framed();
    style.setFillForegroundColor(color.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private Font font(short points, boolean bold) {
    Font font = workbook.createFont();
    font.setFontName(fontName);
    font.setFontHeightInPoints(points);
    font.setBold(bold);
    return font;
  }
}
