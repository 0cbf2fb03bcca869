package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipException;
import jp.mikiwame.intake.InventoryHead.Form;
import jp.mikiwame.model.Place;

/**
 * How an inventory is laid out, found without reading its tasks.
 *
 * @param frame the text around the tasks, with an empty list in the place of one
 * @param tree what it says
 * @param join where, in that text, what follows the tasks begins
 */
record InventoryLayout(
    Form form, byte[] frame, ObjectNode tree, TextPosition join, boolean hasTasks) {

  static InventoryLayout of(InventoryInput input) throws IOException, BrokenInventory {
    try (InputStream text = input.text()) {
      InventoryHead head = InventoryHead.of(text, input.limits());
      return switch (head.form()) {
        case LIST -> around(input, head, head.tasks(text));
        case LINES -> of(input, head.form(), head.before(), head.position(), true);
        case NONE -> of(input, head.form(), head.all(), head.position(), false);
      };
    } catch (Cutter.Broken e) {
      throw Breakage.of(input, e.tooLongAt());
    } catch (EOFException | ZipException e) {
      throw Breakage.of(input, Breakage.NOT_TOO_LONG);
    }
  }

  /** Members may stand behind the tasks, and must be known before them. */
  private static InventoryLayout around(InventoryInput input, InventoryHead head, Cutter tasks)
      throws IOException, BrokenInventory, Cutter.Broken {
    boolean some = false;
    for (Cutter.Slice slice = tasks.next(); slice != null; slice = tasks.next()) {
      some |= slice.tasks() > 0;
    }
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.writeBytes(head.before());
    frame.write(']');
    TextPosition join = TextPosition.START.after(frame.toByteArray(), 0, frame.size());
    frame.writeBytes(tasks.rest());
    return of(input, head.form(), frame.toByteArray(), join, some);
  }

  private static InventoryLayout of(
      InventoryInput input, Form form, byte[] frame, TextPosition join, boolean hasTasks)
      throws IOException, BrokenInventory {
    JsonNode tree = Utf8.isValid(frame, 0, frame.length) ? tree(frame) : null;
    boolean listed = tree != null && tree.has("tasks");
    if (tree instanceof ObjectNode object && (form != Form.LINES || !listed)) {
      return new InventoryLayout(form, frame, object, join, hasTasks);
    }
    throw Breakage.of(input, Breakage.NOT_TOO_LONG);
  }

  private static JsonNode tree(byte[] frame) {
    try {
      return StrictJson.tree(new String(frame, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /**
   * Finds the places of pointers to anything but tasks.
   *
   * @param behindTasks where in the whole text the list of tasks has ended
   */
  Places places(String name, List<String> pointers, TextPosition behindTasks) {
    Positions positions = Positions.of(StrictJson.format(), new Source(name, frame), pointers);
    return pointer -> {
      Place place = positions.place(pointer);
      TextPosition at = new TextPosition(place.line(), place.column());
      if (form == Form.LIST && at.isBehind(join)) {
        at = behindTasks.plus(at.from(join));
      }
      return new Place(name, at.line(), at.column(), pointer);
    };
  }

  /** Knows where pointers lead to. */
  interface Places {
    Place of(String pointer);
  }
}
