package jp.mikiwame.model;

/**
 * Where in a file something stands.
 *
 * @param file as the user named it
 * @param line from 1; 0 if the place is the whole file
 * @param column from 1; 0 if unknown
 * @param pointer JSON pointer; null where the file is not JSON or YAML
 */
public record Place(String file, int line, int column, String pointer) {

  public static Place file(String file) {
    return new Place(file, 0, 0, null);
  }

  public static Place line(String file, int line, int column) {
    return new Place(file, line, column, null);
  }
}
