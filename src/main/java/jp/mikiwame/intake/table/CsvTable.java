package jp.mikiwame.intake.table;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.model.Notice;

/** A text of rows whose columns are separated by commas, tabs or semicolons. */
final class CsvTable implements TableFile {

  /** The only sheet has no name. */
  static final String SHEET = "";

  private final TextBytes text;
  private final Encoding encoding;
  private final char separator;
  private final TableNotices notices;

  private CsvTable(TextBytes text, Encoding encoding, char separator) {
    this.text = text;
    this.encoding = encoding;
    this.separator = separator;
    this.notices = new TableNotices(text.name());
  }

  static CsvTable open(TextBytes text, ImportOptions options) throws IOException, BrokenInventory {
    Encoding encoding = EncodingSearch.in(text, options.encoding());
    try (Reader head = encoding.decoded(text.open())) {
      return new CsvTable(text, encoding, Separator.in(head));
    }
  }

  @Override
  public String name() {
    return text.name();
  }

  @Override
  public List<String> sheets() {
    return List.of(SHEET);
  }

  @Override
  public RowReader rows(String sheet) throws IOException {
    if (!sheet.equals(SHEET)) {
      throw new IllegalArgumentException("CSV has no sheets (sheet %s)".formatted(sheet));
    }
    return new CsvRows(text, encoding.decoded(text.open()), separator, notices);
  }

  @Override
  public List<Notice> notices() {
    return notices.all();
  }

  @Override
  public void close() {
    // Every reader of rows has its own stream.
  }
}
