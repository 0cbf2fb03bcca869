package jp.mikiwame.intake.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.intake.Importer;
import jp.mikiwame.intake.eventlog.EventLogImporter;
import jp.mikiwame.intake.flow.BpmnImporter;
import jp.mikiwame.intake.survey.ColumnMapping;
import jp.mikiwame.intake.survey.ProceduresImporter;
import jp.mikiwame.intake.survey.SurveyImporter;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.intake.table.TableFiles;
import jp.mikiwame.intake.xml.XmlFile;
import jp.mikiwame.model.Notice;

/**
 * A file whose kind was found out from what is in it; its name says nothing.
 *
 * @param table to be closed; empty if it is none
 */
record ForeignFile(Importer importer, Optional<TableFile> table) implements Closeable {

  static ForeignFile open(
      Path file, String name, ImportOptions options, Optional<ColumnMapping> mapping)
      throws IOException, BrokenInventory {
    Optional<Importer> ofXml = ofXml(new XmlFile(file, name), options);
    return ofXml.isPresent()
        ? new ForeignFile(ofXml.get(), Optional.empty())
        : ofTable(TableFiles.open(file, name, options), options, mapping);
  }

  private static Optional<Importer> ofXml(XmlFile xml, ImportOptions options) throws IOException {
    Optional<EventLogImporter> log = EventLogImporter.of(xml, options);
    return log.isPresent() ? Optional.of(log.get()) : BpmnImporter.of(xml).map(flow -> flow);
  }

  private static ForeignFile ofTable(
      TableFile table, ImportOptions options, Optional<ColumnMapping> mapping)
      throws IOException, BrokenInventory {
    try {
      return new ForeignFile(importer(table, options, mapping), Optional.of(table));
    } catch (IOException | BrokenInventory | RuntimeException e) {
      table.close();
      throw e;
    }
  }

  /** A mapping tells about survey forms only. */
  private static Importer importer(
      TableFile table, ImportOptions options, Optional<ColumnMapping> mapping)
      throws IOException, BrokenInventory {
    if (mapping.isPresent()) {
      return new SurveyImporter(table, mapping);
    }
    if (ProceduresImporter.recognises(table)) {
      return new ProceduresImporter(table, options);
    }
    Optional<EventLogImporter> log = EventLogImporter.of(table, options);
    return log.isPresent() ? log.get() : new SurveyImporter(table, mapping);
  }

  /** What was noticed about the file itself; to be asked once it was read. */
  List<Notice> notices() {
    return table.map(TableFile::notices).orElse(List.of());
  }

  @Override
  public void close() throws IOException {
    if (table.isPresent()) {
      table.get().close();
    }
  }
}
