package jp.mikiwame.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Notice;

/**
 * A file of tables: a workbook with its sheets, or a CSV file, which is one sheet without a name.
 */
public interface TableFile extends Closeable {

  /** The file as the user named it. */
  String name();

  /** Names of the sheets in their order, hidden ones too; one empty name for CSV. */
  List<String> sheets();

  /** Reads a sheet from its top; any sheet may be read any number of times, one after another. */
  RowReader rows(String sheet) throws IOException, BrokenInventory;

  /** What was noticed while opening and reading, such as macros that were not run. */
  List<Notice> notices();
}
