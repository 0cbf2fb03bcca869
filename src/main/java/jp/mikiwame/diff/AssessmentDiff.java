package jp.mikiwame.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;

/**
 * What differs between two assessments.
 *
 * @param organization whose tasks they are
 * @param tasks that are in both but do not stand as they did: by new rank, then by id
 * @param onlyBefore tasks that are in the first assessment only
 * @param onlyAfter tasks that are in the second assessment only
 * @param names what the ids of technologies, criteria and rules stand for
 */
public record AssessmentDiff(
    String organization,
    BasisChange basis,
    TotalsChange totals,
    List<TaskDiff> tasks,
    List<Standing> onlyBefore,
    List<Standing> onlyAfter,
    Map<String, String> names) {

  public AssessmentDiff {
    tasks = List.copyOf(tasks);
    onlyBefore = List.copyOf(onlyBefore);
    onlyAfter = List.copyOf(onlyAfter);
    // Sorted, so that the same differences are always written as the same bytes.
    names = Collections.unmodifiableMap(new TreeMap<>(names));
  }

  public static AssessmentDiff between(Assessment before, Assessment after) {
    BasisChange basis = BasisChange.between(before, after);
    Map<String, Candidate> was = byId(before);
    Map<String, Candidate> is = byId(after);
    TaskComparer comparer = new TaskComparer(basis, before, after);
    List<TaskDiff> tasks =
        is.keySet().stream()
            .filter(was::containsKey)
            .map(id -> comparer.compare(was.get(id), is.get(id)))
            .filter(task -> !task.aspects().isEmpty())
            .sorted((a, b) -> Standing.ORDER.compare(a.after(), b.after()))
            .toList();
    return new AssessmentDiff(
        after.organization().name(),
        basis,
        TotalsChange.between(before, after),
        tasks,
        missingIn(is, was),
        missingIn(was, is),
        names(before, after));
  }

  private static Map<String, Candidate> byId(Assessment assessment) {
    Map<String, Candidate> byId = new LinkedHashMap<>();
    assessment.candidates().forEach(candidate -> byId.put(candidate.task().id(), candidate));
    return byId;
  }

  private static List<Standing> missingIn(
      Map<String, Candidate> there, Map<String, Candidate> here) {
    return here.values().stream()
        .filter(candidate -> !there.containsKey(candidate.task().id()))
        .map(Standing::of)
        .sorted(Standing.ORDER)
        .toList();
  }

  private static Map<String, String> names(Assessment... assessments) {
    Map<String, String> names = new TreeMap<>();
    for (Assessment assessment : assessments) {
      assessment.technologies().forEach(each -> names.put(each.id(), each.name()));
      assessment
          .criteria()
          .forEach(
              criterion -> {
                names.put(criterion.id(), criterion.title());
                criterion.grades().forEach(rule -> names.put(rule.id(), rule.title()));
              });
    }
    return names;
  }

  /** Whether nothing is judged by other rules or comes out otherwise. */
  public boolean isEmpty() {
    return !basis.isChange()
        && !totals.isChange()
        && tasks.isEmpty()
        && onlyBefore.isEmpty()
        && onlyAfter.isEmpty();
  }
}
