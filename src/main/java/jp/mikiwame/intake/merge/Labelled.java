package jp.mikiwame.intake.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A word for each inventory by which ids are kept apart that several of them use. */
final class Labelled {

  private Labelled() {}

  /**
   * The code or the name of the organisation if there are several, else the name of the file; both
   * where that alone does not tell inventories apart.
   */
  static List<String> labels(List<MergeInput> inputs) {
    boolean several = haveSeveralOrganizations(inputs);
    List<String> labels = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    for (MergeInput input : inputs) {
      boolean alone = inputs.stream().filter(input::isOfSameOrganization).count() == 1;
      String label =
          !several
              ? input.stem()
              : alone ? organization(input) : organization(input) + "-" + input.stem();
      int times = used.merge(label, 1, Integer::sum);
      labels.add(times == 1 ? label : label + "-" + times);
    }
    return labels;
  }

  /** Of each two: one that says less may be the same as two that differ. */
  static boolean haveSeveralOrganizations(List<MergeInput> inputs) {
    return !inputs.stream().allMatch(one -> inputs.stream().allMatch(one::isOfSameOrganization));
  }

  /** The name of its organisation, with the code if another has the same name (府中市 is two). */
  static String organizationName(MergeInput input, List<MergeInput> inputs) {
    String name = input.organization().name();
    String code = input.organization().code();
    boolean shared =
        inputs.stream()
            .anyMatch(other -> input.hasNameOf(other) && !input.isOfSameOrganization(other));
    return shared && code != null ? "%s（%s）".formatted(name, code) : name;
  }

  private static String organization(MergeInput input) {
    String code = input.organization().code();
    return code == null ? input.organization().name() : code;
  }

  /**
   * The new id of each id that must change, for each inventory.
   *
   * @param ids of each inventory
   * @param shared those that must change wherever they occur
   * @param labels of the inventories
   */
  static List<Map<String, String>> renamed(
      List<Set<String>> ids, Set<String> shared, List<String> labels) {
    Set<String> taken = new HashSet<>();
    ids.forEach(taken::addAll);
    List<Map<String, String>> renamed = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Map<String, String> names = new HashMap<>();
      for (String id : ids.get(i)) {
        if (shared.contains(id)) {
          String name = labels.get(i) + "-" + id;
          while (!taken.add(name)) {
            name = labels.get(i) + "-" + name;
          }
          names.put(id, name);
        }
      }
      renamed.add(names);
    }
    return renamed;
  }

  /** The entries that occur in more than one of the sets. */
  static Set<String> repeated(List<Set<String>> sets) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    sets.forEach(set -> set.stream().filter(each -> !seen.add(each)).forEach(repeated::add));
    return repeated;
  }
}
