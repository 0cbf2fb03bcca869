package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Technology;

/**
 * What a folder below {@code rules/} stands for.
 *
 * @param prefix with which its criteria's ids begin
 * @param fact what its rules look at
 * @param technologies ids that its headers may name
 */
record RuleFolderMeaning(String folder, String prefix, Class<?> fact, List<String> technologies) {

  /** Folders and prefixes that no technology may take for itself. */
  static final Set<String> RESERVED =
      Set.of(
          Criterion.STEPS,
          Criterion.CHECKING,
          Criterion.GATES,
          Criterion.ALTERNATIVES,
          "benchmarks",
          "STEP",
          "CHK",
          "GATE",
          "ALT");

  /** Every folder that may hold rules, in the order in which they are read. */
  static List<RuleFolderMeaning> all(List<Technology> technologies) {
    List<String> ids = technologies.stream().map(Technology::id).toList();
    List<RuleFolderMeaning> all = new ArrayList<>();
    for (Technology technology : technologies) {
      all.add(new RuleFolderMeaning(technology.id(), technology.prefix(), Task.class, ids));
    }
    all.add(new RuleFolderMeaning(Criterion.STEPS, "STEP", StepInTask.class, ids));
    all.add(new RuleFolderMeaning(Criterion.CHECKING, "CHK", StepInTask.class, ids));
    all.add(new RuleFolderMeaning(Criterion.GATES, "GATE", Task.class, ids));
    all.add(new RuleFolderMeaning(Criterion.ALTERNATIVES, "ALT", Task.class, ids));
    return all;
  }

  String packageName() {
    return "rules." + folder.replace('-', '_');
  }
}
