package jp.mikiwame.model;

import java.util.List;
import java.util.Optional;

/**
 * 評価項目: one rule file, its grades exclusive of each other.
 *
 * @param id such as {@code RPA-10}
 * @param reason why the criterion exists, as the file's comment says it; empty if it has none
 * @param folder the folder's name, which says what the criterion means
 * @param file path within the rules folder, with forward slashes
 * @param onSteps whether it looks at each step rather than at the task
 */
public record Criterion(
    String id,
    String title,
    String reason,
    String folder,
    String file,
    boolean onSteps,
    List<Rule> grades) {

  public static final String STEPS = "steps";
  public static final String CHECKING = "checking";
  public static final String GATES = "gates";
  public static final String ALTERNATIVES = "alternatives";

  public Criterion {
    grades = List.copyOf(grades);
  }

  /** Points of the best grade. */
  public double bestPoints() {
    return grades.stream().mapToDouble(Rule::points).max().orElse(0);
  }

  /** The paths that its grades look at, each once, in the order in which they come up. */
  public List<String> paths() {
    return grades.stream()
        .flatMap(grade -> grade.conditions().stream())
        .map(Condition::path)
        .distinct()
        .toList();
  }

  public Optional<Rule> grade(String ruleId) {
    return grades.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
  }
}
