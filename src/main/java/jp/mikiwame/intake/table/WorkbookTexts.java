package jp.mikiwame.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Place;

/** The texts that cells of all sheets refer to by number. */
final class WorkbookTexts {

  /** How XML writes signs that it cannot hold, such as {@code _x000D_} for a carriage return. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<String> texts = new ArrayList<>();

  private WorkbookTexts() {}

  static WorkbookTexts of(WorkbookParts parts, Optional<String> part, String file)
      throws IOException, BrokenInventory {
    WorkbookTexts all = new WorkbookTexts();
    if (part.isEmpty() || !parts.has(part.get())) {
      return all;
    }
    try (XmlPart xml = parts.xml(part.get(), Place.file(file), TableLimits.SHARED_TEXTS)) {
      while (xml.nextStart("si")) {
        if (all.texts.size() == TableLimits.SHARED_TEXT_COUNT) {
          throw TableFault.error(
              "workbook-too-large", Place.file(file), Map.of("part", part.get()));
        }
        all.texts.add(of(xml, "si", Place.file(file)));
      }
    }
    return all;
  }

  Optional<String> at(int index) {
    return index >= 0 && index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
  }

  /**
   * The text of the element that just started, without its ふりがな, up to where it ends.
   *
   * @param place of what it belongs to, should it be too long
   */
  static String of(XmlPart xml, String element, Place place) throws IOException, BrokenInventory {
    StringBuilder text = new StringBuilder();
    boolean reading = false;
    boolean ruby = false;
    while (xml.next() && !xml.ends(element)) {
      if (xml.isText()) {
        append(text, reading && !ruby ? xml.text() : "", place);
      } else if (xml.starts("rPh") || xml.ends("rPh")) {
        ruby = xml.starts("rPh");
      } else if (xml.starts("t") || xml.ends("t")) {
        reading = xml.starts("t");
      }
    }
    return unescaped(text.toString());
  }

  static void append(StringBuilder text, String more, Place place) throws BrokenInventory {
    text.append(more);
    if (text.length() > TableLimits.CELL) {
      throw TableFault.error("cell-too-long", place, Map.of("most", TableLimits.CELL));
    }
  }

  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }
}
