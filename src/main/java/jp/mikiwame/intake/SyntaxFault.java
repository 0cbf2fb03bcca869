package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
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

  private final Source source;
  private final String text;

  SyntaxFault(Source source) {
    this.source = source;
    this.text = source.text();
  }

  Notice notice(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    JsonLocation at = e.getLocation() == null ? whereReadingStops() : e.getLocation();
    Place place = Place.line(source.name(), at.getLineNr(), at.getColumnNr());
    if (e instanceof StreamConstraintsException) {
      return Notice.error(
          message.contains("depth") ? "json-too-deep" : "json-value-too-long", place, Map.of());
    }
    if (!text.strip().matches("(?s)[\\[{].*")) {
      return Notice.error("json-none", Place.line(source.name(), 1, 1), Map.of());
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

  /** Whether an inventory had ended before reading went wrong. */
  private boolean isWholeBefore() {
    try (JsonParser again = new JsonFactory().createParser(text)) {
      again.nextToken();
      again.skipChildren();
      return true;
    } catch (IOException brokenWithin) {
      return false;
    }
  }

  private Notice unexpected(String message, Place place, JsonLocation at) {
    String value =
        Stream.of(CHARACTER, WORD, CLOSING)
            .map(pattern -> pattern.matcher(message))
            .filter(Matcher::find)
            .map(found -> SchemaFaults.shortened(found.group(1)))
            .findFirst()
            .orElse("");
    String before =
        text.substring(0, (int) Math.max(0, Math.min(text.length(), at.getCharOffset())));
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
  private Notice memberTwice(String member, JsonLocation at) {
    String line = text.lines().skip(at.getLineNr() - 1L).findFirst().orElse("");
    int start = line.lastIndexOf('"' + member + '"', at.getColumnNr());
    int column = start < 0 ? at.getColumnNr() : start + 1;
    return Notice.error(
        "member-twice",
        Place.line(source.name(), at.getLineNr(), column),
        Map.of("member", SchemaFaults.shortened(member)));
  }

  /** Limits are reported without a place, so the text is read once more up to the limit. */
  private JsonLocation whereReadingStops() {
    try (JsonParser again = new JsonFactory().createParser(text)) {
      return lastPlace(again);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory can be read", e);
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
