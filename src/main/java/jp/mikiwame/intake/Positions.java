package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mikiwame.model.Place;

/**
 * Finds the lines and columns of JSON pointers by reading the text once more. Only texts with
 * faults pay for this.
 */
public final class Positions {

  private final String file;
  private final Map<String, JsonLocation> found = new HashMap<>();

  private Positions(String file) {
    this.file = file;
  }

  /**
   * @param format of the text, JSON or YAML
   */
  public static Positions of(JsonFactory format, Source source, List<String> pointers) {
    Positions positions = new Positions(source.name());
    Set<String> wanted = new HashSet<>();
    for (String pointer : pointers) {
      for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
        wanted.add(p);
      }
    }
    try (JsonParser parser = format.createParser(source.text())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        positions.note(parser, token, wanted);
      }
    } catch (IOException e) {
      // The text has been read before; should it break off here, what was found still helps.
      return positions;
    }
    return positions;
  }

  private void note(JsonParser parser, JsonToken token, Set<String> wanted) {
    boolean end = token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY;
    if (!end) {
      String pointer = pointer(parser, token);
      if (wanted.contains(pointer)) {
        found.putIfAbsent(pointer, parser.currentTokenLocation());
      }
    }
  }

  private static String pointer(JsonParser parser, JsonToken token) {
    boolean start = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    var context = parser.getParsingContext();
    return (start ? context.getParent() : context).pathAsPointer().toString();
  }

  /** The place of a pointer, or of the nearest thing around it that stands in the file. */
  public Place place(String pointer) {
    for (String p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
      JsonLocation at = found.get(p);
      if (at != null) {
        return new Place(file, at.getLineNr(), at.getColumnNr(), pointer);
      }
      if (p.isEmpty()) {
        return new Place(file, 1, 1, pointer);
      }
    }
  }
}
