package jp.mikiwame.intake.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;

/** What the merged inventory says of itself: what all say, and nothing in which they differ. */
final class MergedFrame {

  private static final String WORKING_DAYS = "workingDaysPerYear";
  private static final String SEPARATOR = "・";

  private final List<MergeInput> inputs;
  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
  private final List<Notice> notices = new ArrayList<>();

  MergedFrame(List<MergeInput> inputs, Optional<String> organization) {
    this.inputs = inputs;
    if (first().tree().has("$schema")) {
      tree.set("$schema", first().tree().get("$schema"));
    }
    tree.set("organization", organization(organization));
    takeIfAllAgree("fiscalYear");
    takeIfAllAgree("surveyedOn");
    takeWorkingDays();
  }

  private MergeInput first() {
    return inputs.get(0);
  }

  private ObjectNode organization(Optional<String> chosen) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    if (!Labelled.haveSeveralOrganizations(inputs)) {
      inputs.forEach(input -> take(input, merged));
      chosen.ifPresent(name -> merged.put("name", name));
      return merged;
    }
    String joined =
        inputs.stream()
            .map(input -> Labelled.organizationName(input, inputs))
            .distinct()
            .collect(Collectors.joining(SEPARATOR));
    if (chosen.isEmpty()) {
      notices.add(first().warning("merge-organizations-joined", Map.of("value", joined)));
    }
    return merged.put("name", chosen.orElse(joined));
  }

  private static void take(MergeInput input, ObjectNode merged) {
    ObjectNode own = input.tree().get("organization").deepCopy();
    if (input.isUnnamed() && merged.has("name")) {
      own.remove("name");
    }
    merged.setAll(own);
  }

  /** An inventory that does not say contradicts nobody. */
  private void takeIfAllAgree(String member) {
    List<JsonNode> said =
        inputs.stream()
            .map(input -> input.tree().path(member))
            .filter(value -> !value.isMissingNode())
            .distinct()
            .toList();
    if (said.size() == 1) {
      tree.set(member, said.get(0));
    } else if (said.size() > 1) {
      List<String> values = said.stream().map(JsonNode::asText).toList();
      notices.add(
          first().warning("merge-frame-differs", Map.of("member", member, "values", values)));
    }
  }

  /** Those of the first: where others have other days, their daily tasks say how often. */
  private void takeWorkingDays() {
    if (first().tree().has(WORKING_DAYS)) {
      tree.set(WORKING_DAYS, first().tree().get(WORKING_DAYS));
    }
    for (MergeInput input : inputs) {
      if (input.frame().workingDaysPerYear() != workingDays()) {
        notices.add(
            input.warning(
                "merge-working-days-differ",
                Map.of("value", input.frame().workingDaysPerYear(), "other", workingDays())));
      }
    }
  }

  double workingDays() {
    return tree.path(WORKING_DAYS).asDouble(Inventory.DEFAULT_WORKING_DAYS);
  }

  ObjectNode tree() {
    return tree;
  }

  List<Notice> notices() {
    return notices;
  }
}
