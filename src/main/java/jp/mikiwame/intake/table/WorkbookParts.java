package jp.mikiwame.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Place;

/** The parts that an Excel workbook packs into one file, by their names in small letters. */
final class WorkbookParts implements Closeable {

  private final String file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  private WorkbookParts(String file, ZipFile zip) throws BrokenInventory {
    this.file = file;
    this.zip = zip;
    if (zip.size() > TableLimits.PARTS) {
      throw TableFault.error(
          "workbook-too-large", Place.file(file), Map.of("part", "[Content_Types].xml"));
    }
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      parts.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT), entry);
    }
  }

  /**
   * @param name of the file as the user named it
   */
  static WorkbookParts open(Path path, String name) throws IOException, BrokenInventory {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (IOException | RuntimeException e) {
      // That the file is there and readable is known: only its list of parts may be wrong.
      throw TableFault.error("workbook-damaged", Place.file(name), Map.of("detail", "ZIP"));
    }
    try {
      return new WorkbookParts(name, zip);
    } catch (BrokenInventory e) {
      zip.close();
      throw e;
    }
  }

  boolean has(String part) {
    return parts.containsKey(part.toLowerCase(Locale.ROOT));
  }

  /** Whether there are parts in a folder. */
  boolean hasIn(String folder) {
    return parts.keySet().stream().anyMatch(part -> part.startsWith(folder));
  }

  /** What the parts are those of, if not of a workbook. */
  Optional<FileKind> otherKind() {
    if (hasIn("word/")) {
      return Optional.of(FileKind.WORD);
    }
    if (hasIn("ppt/")) {
      return Optional.of(FileKind.SLIDES);
    }
    if (has("mimetype") || has("content.xml")) {
      return Optional.of(FileKind.OPEN_DOCUMENT);
    }
    if (has("xl/workbook.bin")) {
      return Optional.of(FileKind.BINARY_WORKBOOK);
    }
    return has("[Content_Types].xml") || hasIn("xl/")
        ? Optional.empty()
        : Optional.of(FileKind.ZIP);
  }

  /**
   * @param place the sheet that it holds, or else the whole file
   * @param most bytes
   */
  XmlPart xml(String part, Place place, long most) throws IOException, BrokenInventory {
    ZipEntry entry = parts.get(part.toLowerCase(Locale.ROOT));
    if (entry == null) {
      throw TableFault.error("workbook-damaged", place, Map.of("detail", part));
    }
    try {
      InputStream bytes = zip.getInputStream(entry);
      return new XmlPart(new PartStream(bytes, entry, most), part, place);
    } catch (IOException | RuntimeException e) {
      throw TableFault.error("workbook-damaged", place, Map.of("detail", part));
    }
  }

  XmlPart xml(String part) throws IOException, BrokenInventory {
    return xml(part, Place.file(file), TableLimits.PART);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
