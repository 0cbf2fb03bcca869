package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** The information systems of a form: those it lists, and those that its steps name. */
final class SystemList {

  /** The published form takes longer ids, but a number may have to be added. */
  private static final int LONGEST = 190;

  private final List<ObjectNode> systems = new ArrayList<>();
  private final List<Map<String, Place>> places = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<String> added = new ArrayList<>();
  private Place firstAdded;

  /** Takes a row of the list of systems. */
  void take(RowAnswers row) {
    ObjectNode system = JsonNodeFactory.instance.objectNode();
    Map<String, Place> origin = new HashMap<>(Map.of("", row.place()));
    String name = row.text("/systems/name");
    String id = row.text("/systems/id");
    if (id == null && (name == null || ids.containsKey(Names.key(name)))) {
      return;
    }
    system.put("id", id == null ? newId(name) : id);
    for (SurveyColumn column : SurveyColumns.load().of(SurveyPart.SYSTEMS)) {
      row.get(column.member())
          .filter(answer -> !column.path().equals("/id"))
          .ifPresent(
              answer -> {
                system.set(column.path().substring(1), answer.value());
                origin.put(column.path(), answer.place());
              });
    }
    row.get("/systems/id").ifPresent(answer -> origin.put("/id", answer.place()));
    add(system, origin);
  }

  private void add(ObjectNode system, Map<String, Place> origin) {
    String id = system.get("id").asText();
    systems.add(system);
    places.add(origin);
    taken.add(Names.key(id));
    ids.putIfAbsent(Names.key(id), id);
    if (system.has("name")) {
      ids.putIfAbsent(Names.key(system.get("name").asText()), id);
      ids.putIfAbsent(SystemNames.key(system.get("name").asText()), id);
    }
  }

  /** The ids of the systems that a cell names; those that are not listed are added. */
  ArrayNode ids(Answer answer) {
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    String text = answer.text().strip();
    boolean one = !SystemNames.sayNone(text) && isKnown(text);
    List<String> names = one ? List.of(text) : SystemNames.in(text);
    names.stream().map(name -> id(name, answer.place())).distinct().forEach(found::add);
    return found;
  }

  private boolean isKnown(String name) {
    return ids.containsKey(Names.key(name)) || ids.containsKey(SystemNames.key(name));
  }

  private String id(String name, Place place) {
    String known = ids.getOrDefault(Names.key(name), ids.get(SystemNames.key(name)));
    if (known != null) {
      return known;
    }
    ObjectNode system = JsonNodeFactory.instance.objectNode();
    String id = newId(name);
    system.put("id", id);
    system.put("name", name);
    add(system, Map.of("", place));
    added.add(name);
    firstAdded = firstAdded == null ? place : firstAdded;
    return id;
  }

  /** The name itself, so that the same system gets the same id in the forms of all departments. */
  private String newId(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    String stem = plain.substring(0, Math.min(LONGEST, plain.length()));
    String id = stem;
    for (int number = 2; taken.contains(Names.key(id)); number++) {
      id = stem + "-" + number;
    }
    return id;
  }

  /** Puts all of them into the frame. */
  void writeTo(ObjectNode frame, Origin origin, Consumer<Notice> notices) {
    if (systems.isEmpty()) {
      return;
    }
    ArrayNode list = frame.putArray("systems");
    for (int i = 0; i < systems.size(); i++) {
      String at = "/systems/" + i;
      list.add(systems.get(i));
      places.get(i).forEach((path, place) -> origin.put(at + path, place));
    }
    if (!added.isEmpty()) {
      notices.accept(
          Notice.warning(
              "systems-added",
              firstAdded,
              Map.of("count", added.size(), "values", Shortened.of(added))));
    }
  }
}
