package jp.mikiwame.intake.value;

import jp.mikiwame.intake.table.Cell;

/** A text, such as a name or a source, unless it says that there is nothing to say: 不明, －. */
public final class WrittenText {

  private WrittenText() {}

  public static Written<String> read(Cell cell) {
    String text = cell.text().strip();
    return isUnknown(text) ? new Written.Unknown<>() : Written.given(text);
  }

  /** Whether a text is one of the words by which people say that they do not know. */
  public static boolean isUnknown(String text) {
    return text.length() <= Plain.LONGEST && Answer.isUnknown(Plain.of(text));
  }
}
