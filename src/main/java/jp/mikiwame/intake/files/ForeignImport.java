package jp.mikiwame.intake.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.intake.survey.ColumnMapping;
import jp.mikiwame.intake.survey.MappingFile;
import jp.mikiwame.intake.survey.SurveyImporter;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.intake.table.TableFiles;
import jp.mikiwame.model.Notice;

/** Makes checked inventories of files of any kind that is known. */
public final class ForeignImport {

  private static final Pattern INVENTORY_NAME =
      Pattern.compile(".*\\.(json|ndjson|jsonl)(\\.gz)?", Pattern.CASE_INSENSITIVE);

  private final ImportOptions options;
  private final Surroundings surroundings;
  private final Optional<ColumnMapping> mapping;
  private final LocalDate today;

  /**
   * @param mapping of the columns of tables; empty to find it out
   */
  public ForeignImport(
      ImportOptions options,
      Surroundings surroundings,
      Optional<ColumnMapping> mapping,
      LocalDate today) {
    this.options = options;
    this.surroundings = surroundings;
    this.mapping = mapping;
    this.today = today;
  }

  /**
   * Whether a file is an inventory already, by its name or by what it begins with: nothing has to
   * be made of it then.
   */
  public static boolean isInventory(Path file) throws IOException {
    return INVENTORY_NAME.matcher(file.getFileName().toString()).matches()
        || FirstSign.of(file).map(sign -> sign == '{' || sign == '[').orElse(true);
  }

  /**
   * Reads a file from its start to its end.
   *
   * @param name by which notices call it
   * @return all that was noticed; an error among it says that what was taken must not be used
   * @throws BrokenInventory if nothing can be made of the file
   */
  public List<Notice> read(Path file, String name, InventoryTaker taker)
      throws IOException, BrokenInventory {
    CheckedDraft draft = new CheckedDraft(name, surroundings, today, taker);
    try (ForeignFile foreign = ForeignFile.open(file, name, options, mapping)) {
      foreign.importer().importTo(draft);
      foreign.notices().forEach(draft::notice);
      return draft.notices();
    }
  }

  /**
   * What the headings of a table are taken to mean, as a text that can be edited and read again.
   *
   * @throws BrokenInventory if the file is no table, or has no heading that is known
   */
  public String mapping(Path file, String name) throws IOException, BrokenInventory {
    try (TableFile table = TableFiles.open(file, name, options)) {
      return MappingFile.text(SurveyImporter.mapping(table));
    }
  }
}
