package jp.mikiwame.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.regex.Pattern;

/** Characters that steer a terminal or hide in an editor are written as escapes. */
final class SteeringEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  /** Those beyond the ones that JSON itself escapes. */
  static final Pattern STEERING =
      Pattern.compile(
          "[\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]");

  private static final int DELETE = 0x7F;

  /** The last of them but one. */
  private static final int LAST_BUT_ONE = 0x206F;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();
  private final SerializableString[] escapes = new SerializableString[LAST_BUT_ONE + 1];
  private final SerializableString byteOrderMark = new SerializedString(escape(BYTE_ORDER_MARK));

  SteeringEscapes() {
    ascii[DELETE] = ESCAPE_STANDARD;
    for (char each = DELETE + 1; each <= LAST_BUT_ONE; each++) {
      boolean steers = STEERING.matcher(String.valueOf(each)).matches();
      escapes[each] = steers ? new SerializedString(escape(each)) : null;
    }
  }

  static String escape(char steering) {
    return "\\u%04x".formatted((int) steering);
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  /** Asked of every character beyond ASCII, so Japanese ones must cost next to nothing. */
  @Override
  public SerializableString getEscapeSequence(int character) {
    if (character <= LAST_BUT_ONE) {
      return escapes[character];
    }
    return character == BYTE_ORDER_MARK ? byteOrderMark : null;
  }
}
