package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.InventoryHead.Form;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Says why nothing can be made of an inventory, by reading it once more from its start. */
final class Breakage {

  static final long NOT_TOO_LONG = -1;

  private final InventoryInput input;
  private final String name;

  private Breakage(InventoryInput input) {
    this.input = input;
    this.name = input.name();
  }

  /**
   * @param tooLongAt where in the text a value starts that is too long; {@link #NOT_TOO_LONG} if
   *     something else is wrong
   */
  static BrokenInventory of(InventoryInput input, long tooLongAt) throws IOException {
    return new BrokenInventory(List.of(new Breakage(input).notice(tooLongAt)));
  }

  private Notice notice(long tooLongAt) throws IOException {
    try (ReadablePart text = ReadablePart.of(input::markedText)) {
      Optional<Notice> encoding = EncodingCheck.of(name, text);
      if (encoding.isPresent() && !text.isCut()) {
        return encoding.get();
      }
    }
    if (tooLongAt != NOT_TOO_LONG) {
      try (InputStream text = input.text()) {
        TextPosition at = TextPosition.at(text, tooLongAt);
        return Notice.error(
            "json-value-too-long", Place.line(name, at.line(), at.column()), Map.of());
      }
    }
    return form() == Form.LINES ? ofLines() : ofWhole();
  }

  private Form form() throws IOException {
    try (InputStream text = ReadablePart.of(input::text)) {
      InventoryHead head = InventoryHead.of(text, input.limits());
      boolean listed =
          StrictJson.tree(new String(head.before(), StandardCharsets.UTF_8)).has("tasks");
      return listed ? Form.NONE : head.form();
    } catch (Cutter.Broken | JsonProcessingException e) {
      return Form.NONE;
    }
  }

  private Notice ofWhole() throws IOException {
    try (ReadablePart text = ReadablePart.of(input::text)) {
      JsonToken first = StrictJson.check(new InputStreamReader(text, StandardCharsets.UTF_8));
      return text.isCut() ? damaged() : notInventory(first);
    } catch (JsonProcessingException e) {
      return new SyntaxFault(
              name,
              () -> new InputStreamReader(ReadablePart.of(input::text), StandardCharsets.UTF_8))
          .notice(e);
    }
  }

  private Notice notInventory(JsonToken first) {
    Place start = new Place(name, 1, 1, "");
    return first == null
        ? Notice.error("file-empty", start, Map.of())
        : Notice.error("json-not-inventory", start, Map.of("kind", kind(first)));
  }

  private static String kind(JsonToken first) {
    return switch (first) {
      case START_OBJECT -> "object";
      case START_ARRAY -> "array";
      case VALUE_STRING -> "string";
      case VALUE_TRUE, VALUE_FALSE -> "boolean";
      case VALUE_NULL -> "null";
      default -> "number";
    };
  }

  private Notice ofLines() throws IOException {
    try (ReadablePart text = ReadablePart.of(input::text)) {
      InventoryHead head = InventoryHead.of(text, input.limits());
      TextPosition reached = head.position();
      Cutter lines = new LineCutter(text, head);
      for (Cutter.Slice slice = lines.next(); slice != null; slice = lines.next()) {
        BatchReading line = new BatchReading(0, List.of(), slice, null);
        for (int i = 0; i < slice.tasks(); i++) {
          Source task = new Source(name, line.text(i));
          try {
            StrictJson.taskTree(task.text());
          } catch (JsonProcessingException e) {
            return moved(SyntaxFault.in(task).notice(e), reached.plus(line.start(i)));
          }
        }
        reached = reached.after(slice.bytes(), 0, slice.length());
      }
      return damaged();
    } catch (Cutter.Broken e) {
      return notice(e.tooLongAt());
    }
  }

  private static Notice moved(Notice notice, TextPosition start) {
    Place within = notice.place();
    TextPosition at = start.plus(new TextPosition(within.line(), within.column()));
    return Notice.error(
        notice.code(), Place.line(within.file(), at.line(), at.column()), notice.values());
  }

  /** The text ends as if it were whole, but unpacking it did not come to its end. */
  private Notice damaged() throws IOException {
    try (InputStream text = ReadablePart.of(input::text)) {
      TextPosition end = TextPosition.at(text, Long.MAX_VALUE);
      return Notice.error("gzip-damaged", Place.line(name, end.line(), end.column()), Map.of());
    }
  }
}
