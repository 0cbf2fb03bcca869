package jp.mikiwame.model;

/**
 * Where in a file something stands.
 *
 * @param file as the user named it
 * @param line from 1, in a table the row; 0 if the place is the whole file
 * @param column from 1; 0 if unknown
 * @param pointer JSON pointer; null where the file is not JSON or YAML
 * @param sheet name of the sheet in a workbook, empty in a table of another kind; null where the
 *     file is no table
 */
public record Place(String file, int line, int column, String pointer, String sheet) {

  private static final int LETTERS = 26;

  public Place(String file, int line, int column, String pointer) {
    this(file, line, column, pointer, null);
  }

  public static Place file(String file) {
    return new Place(file, 0, 0, null);
  }

  public static Place line(String file, int line, int column) {
    return new Place(file, line, column, null);
  }

  /**
   * A cell of a table.
   *
   * @param sheet empty where the file has no sheets, such as CSV
   * @param row from 1; 0 if the place is the whole sheet
   * @param column from 1; 0 if the place is the whole row
   */
  public static Place cell(String file, String sheet, int row, int column) {
    return new Place(file, row, column, null, sheet);
  }

  /** The same place in a file of another name. */
  public Place in(String other) {
    return new Place(other, line, column, pointer, sheet);
  }

  /** The address by which a spreadsheet finds a cell, such as {@code H12}; a row is its number. */
  public String address() {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.append(line).toString();
  }
}
