package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Understands texts as offices type them: stray spaces (also full-width ones) around any text, and
 * full-width letters and digits in identifiers, dates and code words. Names keep their characters.
 */
final class TextCleaner {

  /** Zero-width marks, which nobody sees and nobody meant. */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  /** Looking behind keeps a long run of spaces within a text from being tried at each of them. */
  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|(?<![\\s\\p{Z}\\p{Cf}])[\\s\\p{Z}\\p{Cf}]+$");

  private final Set<String> codeMembers;

  TextCleaner(Set<String> codeMembers) {
    this.codeMembers = codeMembers;
  }

  /** Cleans the tree in place. */
  void clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        boolean code = codeMembers.contains(member.getKey());
        object.set(member.getKey(), cleaned(member.getValue(), code));
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(this::clean);
    }
  }

  private JsonNode cleaned(JsonNode value, boolean code) {
    if (value.isTextual()) {
      return TextNode.valueOf(cleaned(value.textValue(), code));
    }
    if (value.isDouble() && Double.isInfinite(value.doubleValue())) {
      // Such as 1e400, for which the schema's validator has no way of comparing.
      return DoubleNode.valueOf(Math.copySign(Double.MAX_VALUE, value.doubleValue()));
    }
    if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, cleaned(array.get(i), code));
      }
      return array;
    }
    clean(value);
    return value;
  }

  private static String cleaned(String text, boolean code) {
    String whole = withoutLoneSurrogates(text);
    return code
        ? INVISIBLE
            .matcher(Normalizer.normalize(whole, Normalizer.Form.NFKC))
            .replaceAll("")
            .strip()
        : AROUND.matcher(whole).replaceAll("");
  }

  /**
   * Whether a text certainly stays as it is; some that would stay are doubted.
   *
   * @param code whether it is a code rather than something for people to read
   */
  static boolean leaves(char[] text, int from, int length, boolean code) {
    if (length == 0 || mayGo(text[from]) || mayGo(text[from + length - 1])) {
      return false;
    }
    for (int i = from; i < from + length; i++) {
      char c = text[i];
      if (!isPlain(c) && (code || Character.isSurrogate(c))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character might be taken away from an end. */
  private static boolean mayGo(char c) {
    if (isPlain(c)) {
      return c == ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Characters that have one form only, also beside each other: those of most codes and names. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F
        || c >= '\u4E00' && c <= '\u9FFF'
        || c >= '\u3041' && c <= '\u3096'
        || c >= '\u30A1' && c <= '\u30FE';
  }

  /** Half a character cannot be written to any file; it is shown as the sign for a broken one. */
  private static String withoutLoneSurrogates(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
