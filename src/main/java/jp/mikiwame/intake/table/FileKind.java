package jp.mikiwame.intake.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes; its name may say anything. */
enum FileKind {
  /** A text of no kind that is known here, so probably CSV. */
  TEXT,
  ZIP,
  OLE2,
  PDF,
  HTML,
  XML,
  JSON,
  RTF,
  IMAGE,
  PACKED,
  PROGRAM,
  WORD,
  SLIDES,
  OPEN_DOCUMENT,
  BINARY_WORKBOOK,
  OLD_WORKBOOK;

  /** Bytes that are looked at. */
  static final int HEAD = 1 << 12;

  static FileKind of(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    for (Sign sign : Sign.values()) {
      if (bytes.startsWith(sign.start)) {
        return sign.kind;
      }
    }
    return ofText(bytes.replaceFirst("^\u00EF\u00BB\u00BF", "").strip());
  }

  private static FileKind ofText(String text) {
    String start = text.toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return HTML;
    }
    if (start.startsWith("<?xml")) {
      return start.contains("<html") ? HTML : XML;
    }
    if (start.matches("(?s)<[a-z!/][^,]*>.*")) {
      return start.contains("<table") ? HTML : XML;
    }
    return start.matches("(?s)[{\\[]\\s*[{\\[\"}\\]].*") ? JSON : TEXT;
  }

  private enum Sign {
    ZIP("PK\u0003\u0004", FileKind.ZIP),
    EMPTY_ZIP("PK\u0005\u0006", FileKind.ZIP),
    OLE2("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", FileKind.OLE2),
    PDF("%PDF-", FileKind.PDF),
    RTF("{\\rtf", FileKind.RTF),
    PNG("\u0089PNG", FileKind.IMAGE),
    JPEG("\u00FF\u00D8\u00FF", FileKind.IMAGE),
    GIF("GIF8", FileKind.IMAGE),
    TIFF("II*\0", FileKind.IMAGE),
    TIFF_BIG("MM\0*", FileKind.IMAGE),
    SEVEN_ZIP("7z\u00BC\u00AF", FileKind.PACKED),
    RAR("Rar!", FileKind.PACKED),
    LZH("-lh", FileKind.PACKED),
    EXE("MZ\u0090\0", FileKind.PROGRAM),
    ELF("\u007FELF", FileKind.PROGRAM);

    private final String start;
    private final FileKind kind;

    Sign(String start, FileKind kind) {
      this.start = start;
      this.kind = kind;
    }
  }
}
