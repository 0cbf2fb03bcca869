package jp.mikiwame.intake.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mikiwame.model.Notice;

/**
 * The systems of all inventories: those of the same id and content are one, those of the same id
 * and other content are kept apart.
 */
final class MergedSystems {

  private final List<MergeInput> inputs;
  private final List<Map<String, String>> renamed;
  private final Map<String, ObjectNode> all = new LinkedHashMap<>();
  private final List<Notice> notices = new ArrayList<>();

  MergedSystems(List<MergeInput> inputs, List<String> labels) {
    this.inputs = inputs;
    List<Set<String>> ids =
        inputs.stream().map(input -> Set.copyOf(input.systems().keySet())).toList();
    this.renamed = Labelled.renamed(ids, different(), labels);
    for (int i = 0; i < inputs.size(); i++) {
      for (Map.Entry<String, ObjectNode> system : inputs.get(i).systems().entrySet()) {
        all.put(id(i, system.getKey()), system.getValue());
      }
    }
    findTwins();
  }

  /** The ids that mean one system here and another there. */
  private Set<String> different() {
    Map<String, ObjectNode> first = new HashMap<>();
    Set<String> different = new HashSet<>();
    for (MergeInput input : inputs) {
      input
          .systems()
          .forEach(
              (id, content) -> {
                ObjectNode earlier = first.putIfAbsent(id, content);
                if (earlier != null && !earlier.equals(content) && different.add(id)) {
                  notices.add(
                      input.warning(
                          "merge-system-differs",
                          Map.of("value", id, "name", content.path("name").asText())));
                }
              });
    }
    return different;
  }

  /** What may be one system under two ids is only listed: nobody but its owners can know. */
  private void findTwins() {
    Map<ObjectNode, String> first = new HashMap<>();
    all.forEach(
        (id, content) -> {
          String earlier = first.putIfAbsent(content, id);
          if (earlier != null) {
            notices.add(
                inputs
                    .get(0)
                    .warning(
                        "merge-system-twice",
                        Map.of(
                            "value", id,
                            "earlier", earlier,
                            "name", content.path("name").asText())));
          }
        });
  }

  /** The id under which a system of an inventory is listed. */
  String id(int input, String id) {
    return renamed.get(input).getOrDefault(id, id);
  }

  ArrayNode list() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    all.forEach((id, content) -> list.addObject().put("id", id).setAll(content));
    return list;
  }

  List<Notice> notices() {
    return notices;
  }
}
