package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Says in our words why a text is no JSON. */
final class SyntaxFault {

  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);
  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected character \\('(.+?)' \\(code");
  private static final Pattern WORD = Pattern.compile("Unrecognized token '(.*?)'");
  private static final Pattern CLOSING = Pattern.compile("Unexpected close marker '(.)'");

  /** As far as somebody looks back from where reading stopped. */
  private static final int WINDOW = 1 << 16;

  /** A text that can be read once more, however long it is. */
  interface Text {
    Reader open() throws IOException;
  }

  private final String name;
  private final Text text;

  SyntaxFault(String name, Text text) {
    this.name = name;
    this.text = text;
  }

  static SyntaxFault in(Source source) {
    String text = source.text();
    return new SyntaxFault(source.name(), () -> new StringReader(text));
  }

  Notice notice(JsonProcessingException e) {
    try {
      return explained(e);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("What was read before can be read again", unreadable);
    }
  }

  private Notice explained(JsonProcessingException e) throws IOException {
    String message = String.valueOf(e.getOriginalMessage());
    JsonLocation at = e.getLocation() == null ? whereReadingStops() : e.getLocation();
    Place place = Place.line(name, at.getLineNr(), at.getColumnNr());
    if (e instanceof StreamConstraintsException) {
      return Notice.error(
          message.contains("depth") ? "json-too-deep" : "json-value-too-long", place, Map.of());
    }
    int first = firstCharacter();
    if (first != '[' && first != '{') {
      return Notice.error("json-none", Place.line(name, 1, 1), Map.of());
    }
    Matcher twice = TWICE.matcher(message);
    if (twice.find()) {
      return memberTwice(twice.group(1), at);
    }
    if (message.contains("end-of-input")) {
      return Notice.error("json-truncated", place, Map.of());
    }
    if (message.contains("Trailing token") || isWholeBefore()) {
      return Notice.error("json-trailing", place, Map.of());
    }
    if (message.contains("CTRL-CHAR")) {
      return Notice.error("json-quote-open", place, Map.of());
    }
    return unexpected(message, place, at);
  }

  /** The first that is no white space; -1 if there is none. */
  private int firstCharacter() throws IOException {
    try (Reader reader = new BufferedReader(text.open())) {
      int c = reader.read();
      while (c >= 0 && Character.isWhitespace(c)) {
        c = reader.read();
      }
      return c;
    }
  }

  private String between(long from, long to) throws IOException {
    long start = Math.max(0, from);
    char[] window = new char[(int) Math.max(0, to - start)];
    try (Reader reader = new BufferedReader(text.open())) {
      reader.skip(start);
      int filled = 0;
      for (int read = 0; read >= 0 && filled < window.length; filled += Math.max(0, read)) {
        read = reader.read(window, filled, window.length - filled);
      }
      return new String(window, 0, filled);
    }
  }

  /** Whether an inventory had ended before reading went wrong. */
  private boolean isWholeBefore() {
    try (JsonParser again = new JsonFactory().createParser(text.open())) {
      again.nextToken();
      again.skipChildren();
      return true;
    } catch (IOException brokenWithin) {
      return false;
    }
  }

  private Notice unexpected(String message, Place place, JsonLocation at) throws IOException {
    String value =
        Stream.of(CHARACTER, WORD, CLOSING)
            .map(pattern -> pattern.matcher(message))
            .filter(Matcher::find)
            .map(found -> SchemaFaults.shortened(found.group(1)))
            .findFirst()
            .orElse("");
    String before = between(at.getCharOffset() - WINDOW, at.getCharOffset());
    boolean closes = value.equals("}") || value.equals("]");
    if (closes && before.stripTrailing().endsWith(",")) {
      return Notice.error("json-comma-left-over", place, Map.of("value", value));
    }
    if (!value.isEmpty() && value.charAt(0) > '\u3000') {
      return Notice.error("json-wide-character", place, Map.of("value", value));
    }
    return Notice.error(
        value.isEmpty() ? "json-syntax" : "json-unexpected", place, Map.of("value", value));
  }

  /** The reader stops behind the member's name; people look for where it begins. */
  private Notice memberTwice(String member, JsonLocation at) throws IOException {
    String quoted = '"' + member + '"';
    long lineStart = at.getCharOffset() - (at.getColumnNr() - 1);
    long end = at.getCharOffset() + 1 + quoted.length();
    long from = Math.max(lineStart, end - WINDOW);
    int start = between(from, end).lastIndexOf(quoted);
    int column = start < 0 ? at.getColumnNr() : (int) (from - lineStart) + start + 1;
    return Notice.error(
        "member-twice",
        Place.line(name, at.getLineNr(), column),
        Map.of("member", SchemaFaults.shortened(member)));
  }

  /** Limits are reported without a place, so the text is read once more up to the limit. */
  private JsonLocation whereReadingStops() throws IOException {
    try (JsonParser again = new JsonFactory().createParser(text.open())) {
      return lastPlace(again);
    }
  }

  private static JsonLocation lastPlace(JsonParser parser) {
    try {
      while (parser.nextToken() != null) {
        parser.getValueAsString();
      }
    } catch (IOException expected) {
      return parser.currentLocation();
    }
    return parser.currentLocation();
  }
}
