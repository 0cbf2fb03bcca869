package jp.mikiwame.intake.table;

import java.io.Closeable;
import java.io.IOException;
import jp.mikiwame.intake.BrokenInventory;

/** The rows of one sheet, from its top, without holding more of them than one. */
public interface RowReader extends Closeable {

  /**
   * The next row that has a cell; null at the end.
   *
   * @throws BrokenInventory if the file turns out to be damaged
   */
  Row next() throws IOException, BrokenInventory;
}
