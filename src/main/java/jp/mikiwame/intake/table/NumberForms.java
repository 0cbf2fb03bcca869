package jp.mikiwame.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;

/** The number formats of an Excel workbook by the style of a cell. */
final class NumberForms {

  private final List<NumberForm> byStyle = new ArrayList<>();

  private NumberForms() {}

  static NumberForms of(WorkbookParts parts, Optional<String> part)
      throws IOException, BrokenInventory {
    NumberForms forms = new NumberForms();
    if (part.isPresent() && parts.has(part.get())) {
      try (XmlPart xml = parts.xml(part.get())) {
        forms.read(xml);
      }
    }
    return forms;
  }

  private void read(XmlPart xml) throws IOException, BrokenInventory {
    Map<Integer, String> own = new HashMap<>();
    Map<Integer, NumberForm> known = new HashMap<>();
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        own.putIfAbsent(xml.number("numFmtId", 0), xml.attribute("formatCode").orElse(""));
      } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
        ofCells = xml.starts("cellXfs");
      } else if (ofCells && xml.starts("xf")) {
        int id = xml.number("numFmtId", 0);
        byStyle.add(known.computeIfAbsent(id, i -> NumberForm.of(i, own.getOrDefault(i, ""))));
      }
    }
  }

  NumberForm of(int style) {
    return style >= 0 && style < byStyle.size() ? byStyle.get(style) : NumberForm.GENERAL;
  }
}
