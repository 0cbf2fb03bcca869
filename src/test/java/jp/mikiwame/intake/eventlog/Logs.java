package jp.mikiwame.intake.eventlog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.mikiwame.intake.HeardDrafts;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.intake.table.TableFiles;
import jp.mikiwame.intake.xml.XmlFile;

/** Reads logs that a test writes. */
final class Logs {

  static final ImportOptions ONE_TASK = ImportOptions.NONE;
  static final ImportOptions TASKS =
      new ImportOptions(Optional.empty(), Optional.empty(), Optional.empty(), true);

  static final String HEAD = "受付番号,作業,開始日時,完了日時\n";

  private Logs() {}

  static HeardDrafts table(Path folder, String text) throws Exception {
    return table(folder, text, ONE_TASK);
  }

  static HeardDrafts table(Path folder, String text, ImportOptions options) throws Exception {
    Path file = Files.writeString(folder.resolve("madoguchi.csv"), text);
    try (TableFile table = TableFiles.open(file, "madoguchi.csv", options)) {
      return HeardDrafts.of(EventLogImporter.of(table, options).orElseThrow());
    }
  }

  static HeardDrafts xes(Path folder, String traces) throws Exception {
    return HeardDrafts.of(xesImporter(folder, traces));
  }

  static EventLogImporter xesImporter(Path folder, String traces) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("madoguchi.xes"),
            "<log xmlns='http://www.xes-standard.org/'>" + traces + "</log>");
    return EventLogImporter.of(new XmlFile(file, "madoguchi.xes"), ONE_TASK).orElseThrow();
  }
}
