package jp.mikiwame.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.model.Place;

/** Opens tables as offices send them, whatever their names say that they are. */
public final class TableFiles {

  private TableFiles() {}

  /**
   * @param name the file as the user named it
   * @throws BrokenInventory if it is no table, is damaged, or cannot be read without a password
   */
  public static TableFile open(Path file, String name, ImportOptions options)
      throws IOException, BrokenInventory {
    TextBytes bytes = new TextBytes(file, name);
    FileKind kind = FileKind.of(bytes.head(FileKind.HEAD));
    return switch (kind) {
      case TEXT -> CsvTable.open(bytes, options);
      case ZIP -> XlsxTable.open(file, name, Optional.empty());
      case OLE2 -> OleFile.open(file, name, options.password());
      default -> throw other(kind, name);
    };
  }

  /** What the file seems to be instead. */
  static BrokenInventory other(FileKind kind, String name) {
    Map<String, Object> values =
        Map.of("found", "FileKind." + kind.name(), "variant", kind.name().toLowerCase(Locale.ROOT));
    return TableFault.error("table-other-kind", Place.file(name), values);
  }
}
