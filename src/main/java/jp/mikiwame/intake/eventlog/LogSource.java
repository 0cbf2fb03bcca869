package jp.mikiwame.intake.eventlog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;

/** A file with events, whatever its format. */
interface LogSource {

  /** Takes events, one after another. */
  interface Taker {
    void take(LogEntry entry) throws BrokenInventory;
  }

  /** The file as the user named it. */
  String file();

  void read(Taker taker) throws IOException, BrokenInventory;

  /** Parts of the file that are no log, such as other sheets of a workbook. */
  default List<String> passedOver() {
    return List.of();
  }

  /** What the log calls itself; to be asked once it was read. */
  Optional<String> title();

  /** How the file names a field, for a message that it is missing. */
  String heading(Field field);
}
