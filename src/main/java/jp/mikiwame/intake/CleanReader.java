package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import jp.mikiwame.intake.Shape.Items;
import jp.mikiwame.intake.Shape.Member;
import jp.mikiwame.intake.Shape.Members;
import jp.mikiwame.intake.Shape.Texts;

/**
 * Reads a value that is as its shape wants it beyond doubt, and gives up at anything else: whether
 * that is a fault, and what to say of it, is for the full check to decide.
 */
final class CleanReader {

  private static final Pattern RECENT_DATE = Pattern.compile("(19|20)\\d{2}-\\d{2}-\\d{2}");

  /** Comparing each entry with each other is fast only among few. */
  private static final int MOST_COMPARED = 50;

  private final BiFunction<Part, Object[], Object> made;
  private final boolean cleaned;
  private final SharedTexts shared;

  /**
   * @param made makes an object of its components, those in a record's order
   * @param cleaned whether texts have been cleaned before
   */
  CleanReader(BiFunction<Part, Object[], Object> made, boolean cleaned, SharedTexts shared) {
    this.made = made;
    this.cleaned = cleaned;
    this.shared = shared;
  }

  /**
   * The one value of a text.
   *
   * @throws IOException if there is the least doubt
   */
  Object only(JsonParser parser, Shape shape) throws IOException {
    Object value = value(parser, parser.nextToken(), shape);
    if (parser.nextToken() != null) {
      throw Unclear.SOMETHING;
    }
    return value;
  }

  private Object value(JsonParser parser, JsonToken token, Shape shape) throws IOException {
    if (token == null) {
      throw Unclear.SOMETHING;
    }
    return switch (token) {
      case VALUE_STRING -> shape.words() == null ? text(parser, shape.text()) : word(parser, shape);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, token, shape);
      case VALUE_TRUE, VALUE_FALSE -> flag(token, shape);
      case START_OBJECT -> object(parser, shape.object());
      case START_ARRAY -> list(parser, shape.list());
      case VALUE_NULL -> {
        if (!shape.nullable()) {
          throw Unclear.SOMETHING;
        }
        yield null;
      }
      default -> throw Unclear.SOMETHING;
    };
  }

  private String text(JsonParser parser, Texts wanted) throws IOException {
    if (wanted == null) {
      throw Unclear.SOMETHING;
    }
    char[] characters = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    if (!cleaned && !TextCleaner.leaves(characters, from, length, wanted.code())) {
      throw Unclear.SOMETHING;
    }
    String text =
        wanted.code() ? shared.of(characters, from, length) : new String(characters, from, length);
    boolean fits =
        length <= wanted.longest()
            && text.codePointCount(0, Math.min(length, 2 * wanted.shortest())) >= wanted.shortest()
            && (!wanted.date() || isDate(text))
            && (wanted.pattern() == null || wanted.pattern().matcher(text).matches());
    if (!fits) {
      throw Unclear.SOMETHING;
    }
    return text;
  }

  private static boolean isDate(String text) {
    if (!RECENT_DATE.matcher(text).matches()) {
      return false;
    }
    try {
      return LocalDate.parse(text) != null;
    } catch (DateTimeException impossible) {
      return false;
    }
  }

  private static Object word(JsonParser parser, Shape shape) throws IOException {
    char[] characters = parser.getTextCharacters();
    int length = parser.getTextLength();
    Object value =
        length == 0 ? null : shape.words().valueOf(characters, parser.getTextOffset(), length);
    if (value == null) {
      throw Unclear.SOMETHING;
    }
    return value;
  }

  private Object number(JsonParser parser, JsonToken token, Shape shape) throws IOException {
    if (shape.number() == null) {
      throw Unclear.SOMETHING;
    }
    boolean whole = token == JsonToken.VALUE_NUMBER_INT;
    if (whole && parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        || !whole && shape.number().whole()) {
      throw Unclear.SOMETHING;
    }
    double value = whole ? parser.getLongValue() : parser.getDoubleValue();
    if (!shape.number().allow(value)) {
      throw Unclear.SOMETHING;
    }
    if (shape.object() != null) {
      return made.apply(shape.object().part(), new Object[] {value, value, value});
    }
    return shape.number().whole() ? (Object) (int) value : (Object) value;
  }

  private static Boolean flag(JsonToken token, Shape shape) throws Unclear {
    if (!shape.flag()) {
      throw Unclear.SOMETHING;
    }
    return token == JsonToken.VALUE_TRUE;
  }

  private List<Object> list(JsonParser parser, Items items) throws IOException {
    if (items == null) {
      throw Unclear.SOMETHING;
    }
    List<Object> entries = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      Object entry = value(parser, token, items.entry());
      boolean repeated =
          items.unique() && (entries.size() >= MOST_COMPARED || entries.contains(entry));
      if (entry == null || repeated || entries.size() >= items.most()) {
        throw Unclear.SOMETHING;
      }
      entries.add(entry);
    }
    if (entries.size() < items.fewest()) {
      throw Unclear.SOMETHING;
    }
    return entries;
  }

  private Object object(JsonParser parser, Members members) throws IOException {
    if (members == null) {
      throw Unclear.SOMETHING;
    }
    Object[] components = new Object[members.components()];
    long seen = 0;
    int previous = components.length;
    for (Member member = next(parser, members, previous);
        member != null;
        member = next(parser, members, previous)) {
      previous = member.component();
      if ((seen & 1L << previous) != 0) {
        throw Unclear.SOMETHING;
      }
      seen |= 1L << previous;
      components[previous] = value(parser, parser.nextToken(), member.shape());
    }
    if (parser.currentToken() != JsonToken.END_OBJECT
        || (seen & members.required()) != members.required()) {
      throw Unclear.SOMETHING;
    }
    Object object = made.apply(members.part(), components);
    if (object == null) {
      throw Unclear.SOMETHING;
    }
    return object;
  }

  /** The next member of an object; null at its end. */
  private static Member next(JsonParser parser, Members members, int previous) throws IOException {
    Member guess = members.followers()[previous];
    if (guess != null && parser.nextFieldName(guess.name())) {
      return guess;
    }
    String name = guess == null ? parser.nextFieldName() : parser.currentName();
    if (parser.currentToken() != JsonToken.FIELD_NAME) {
      return null;
    }
    Member found = members.byName().get(name);
    if (found == null) {
      throw Unclear.SOMETHING;
    }
    members.followers()[previous] = found;
    return found;
  }
}
