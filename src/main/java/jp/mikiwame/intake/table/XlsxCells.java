package jp.mikiwame.intake.table;

import java.io.IOException;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Place;

/** Reads a cell of an Excel workbook; a formula is never computed. */
final class XlsxCells {

  private final WorkbookTexts texts;
  private final NumberForms forms;
  private final NumberCells numbers;

  XlsxCells(WorkbookTexts texts, NumberForms forms, boolean from1904) {
    this.texts = texts;
    this.forms = forms;
    this.numbers = new NumberCells(from1904);
  }

  /**
   * The cell that just started, up to where it ends; null if it is empty.
   *
   * @param place of the cell
   */
  Cell read(XmlPart xml, Place place) throws IOException, BrokenInventory {
    String type = xml.attribute("t").orElse("n");
    NumberForm form = forms.of(xml.number("s", 0));
    Optional<String> formula = Optional.empty();
    Optional<String> value = Optional.empty();
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = Optional.of("=" + plain(xml, "f", place));
      } else if (xml.starts("v")) {
        value = Optional.of(plain(xml, "v", place));
      } else if (xml.starts("is")) {
        value = Optional.of(WorkbookTexts.of(xml, "is", place));
      }
    }
    if (value.isEmpty()) {
      return formula
          .map(text -> new Cell(place.column(), text, Cell.Kind.UNCOMPUTED, null))
          .orElse(null);
    }
    return Blanks.isBlank(value.get()) ? null : cell(place, type, value.get(), form, xml);
  }

  private Cell cell(Place place, String type, String value, NumberForm form, XmlPart xml)
      throws BrokenInventory {
    int column = place.column();
    return switch (type) {
      case "s" -> text(column, shared(value).orElseThrow(xml::damaged));
      case "b" -> new Cell(column, truth(value), Cell.Kind.TRUTH, null);
      case "e" -> new Cell(column, value, Cell.Kind.FAULT, null);
      case "d" -> day(column, value);
      case "n" -> number(column, value, form);
      // Already unescaped, which must not be done twice.
      case "inlineStr" -> text(column, value);
      default -> text(column, WorkbookTexts.unescaped(value));
    };
  }

  private static Cell text(int column, String text) {
    return Blanks.isBlank(text) ? null : Cell.text(column, text);
  }

  /** As the strict form of the standard writes days and times: ISO 8601. */
  private static Cell day(int column, String value) {
    String text = value.strip().replaceFirst("\\.\\d+$", "").replaceFirst("T00:00:00$", "");
    boolean timeOnly = text.startsWith("T") || !text.contains("-");
    return timeOnly
        ? new Cell(column, text.replaceFirst("^T", ""), Cell.Kind.DURATION, null)
        : new Cell(column, text, Cell.Kind.DATE, null);
  }

  private static String truth(String value) {
    return value.equals("1") || value.equals("true") ? "TRUE" : "FALSE";
  }

  private Optional<String> shared(String index) {
    try {
      return texts.at(Integer.parseInt(index.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What is no number although it should be one stays as it is written. */
  private Cell number(int column, String value, NumberForm form) {
    try {
      double number = Double.parseDouble(value);
      return Double.isFinite(number)
          ? numbers.cell(column, number, form)
          : Cell.text(column, value);
    } catch (NumberFormatException e) {
      return Cell.text(column, value);
    }
  }

  private static String plain(XmlPart xml, String element, Place place)
      throws IOException, BrokenInventory {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.ends(element)) {
      WorkbookTexts.append(text, xml.isText() ? xml.text() : "", place);
    }
    return text.toString();
  }
}
