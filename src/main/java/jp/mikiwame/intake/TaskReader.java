package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.model.Task;

/**
 * Reads one task. Most are clean and need nothing but to be read; the others are cleaned, checked
 * against the published schema and reported. Any thread may use it.
 */
final class TaskReader {

  private static final InventorySchema SCHEMA = InventorySchema.load();

  static final TextCleaner CLEANER = new TextCleaner(SCHEMA.codeMembers());

  /** Interning the names of members would cost a lock in each of them. */
  private static final JsonFactory TOKENS =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .build();

  private final Shape shape = SCHEMA.shape(Part.TASK);
  private final TaskBinder binder;
  private final TaskChecks checks;
  private final CleanReader asWritten;
  private final CleanReader afterCleaning;

  TaskReader(InventoryFrame frame) {
    this.binder = frame.binder();
    this.checks = new TaskChecks(frame.empty());
    TaskMaker maker = new TaskMaker(frame.empty());
    SharedTexts shared = new SharedTexts();
    this.asWritten = new CleanReader(maker::made, false, shared);
    this.afterCleaning = new CleanReader(maker::made, true, shared);
  }

  /**
   * The task in a part of a text in UTF-8.
   *
   * @param index of the task in the inventory
   * @throws JsonProcessingException if it is no JSON
   */
  TaskReading read(byte[] text, int from, int to, int index) throws JsonProcessingException {
    Optional<Task> clean = clean(text, from, to);
    if (clean.isPresent()) {
      return TaskReading.sound(clean.get(), checks, index);
    }
    String task = new String(text, from, to - from, StandardCharsets.UTF_8);
    return read(StrictJson.taskTree(task), index);
  }

  /** The task in a part of a text if it is clean beyond doubt. */
  Optional<Task> clean(byte[] text, int from, int to) {
    try (JsonParser parser = TOKENS.createParser(text, from, to - from)) {
      return Optional.of((Task) asWritten.only(parser, shape));
    } catch (IOException unclear) {
      return Optional.empty();
    }
  }

  /** The task that a tree describes. */
  TaskReading read(JsonNode task, int index) {
    ObjectNode alone = JsonNodeFactory.instance.objectNode();
    alone.putObject("organization").put("name", "-");
    alone.putArray("tasks").add(task);
    CLEANER.clean(alone);
    JsonNode tree = alone.get("tasks").get(0);
    try (JsonParser parser = tree.traverse()) {
      return TaskReading.sound((Task) afterCleaning.only(parser, shape), checks, index);
    } catch (IOException unclear) {
      return judged(alone, tree, index);
    }
  }

  private TaskReading judged(ObjectNode alone, JsonNode tree, int index) {
    String pointer = TaskReading.pointer(index);
    List<Fault> faults = new ArrayList<>();
    SCHEMA.faultsOf(alone).forEach(fault -> faults.add(fault.moved("/tasks/0", pointer)));
    List<Fault> contradictions = checks.ofTree(tree, pointer);
    return faults.isEmpty() && contradictions.isEmpty()
        ? TaskReading.sound(binder.bind(tree), checks, index)
        : TaskReading.faulty(tree, faults, contradictions);
  }
}
