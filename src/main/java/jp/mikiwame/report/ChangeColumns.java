package jp.mikiwame.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.diff.Standing;
import jp.mikiwame.diff.TaskDiff;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Verdict;
import jp.mikiwame.report.Column.Kind;

/** Where each task stood in an assessment before. */
final class ChangeColumns {

  private final Labels labels;
  private final DiffOutline outline;
  private final Map<String, TaskDiff> moved = new HashMap<>();
  private final Set<String> added = new HashSet<>();

  private ChangeColumns(AssessmentDiff diff, Labels labels) {
    this.labels = labels;
    this.outline = new DiffOutline(diff, labels);
    diff.tasks().forEach(task -> moved.put(task.after().id(), task));
    diff.onlyAfter().forEach(task -> added.add(task.id()));
  }

  static void add(AssessmentDiff diff, Columns<Candidate> columns, Labels labels) {
    ChangeColumns changes = new ChangeColumns(diff, labels);
    columns
        .figures("change.rank", Kind.COUNT, changes::rank)
        .text("change.verdict", 13, changes::verdict)
        .figures("change.saved", Kind.HOURS, changes::saved)
        .figures("change.difference", Kind.HOURS, changes::difference)
        .text("diff.column.aspects", 30, changes::aspects);
  }

  private Integer rank(Candidate candidate) {
    return before(candidate, Standing::rank, Candidate::rank);
  }

  private String verdict(Candidate candidate) {
    Verdict verdict = before(candidate, Standing::verdict, each -> each.recommendation().verdict());
    return verdict == null ? null : labels.of(verdict);
  }

  private Double saved(Candidate candidate) {
    Range saved = before(candidate, Standing::saved, ChangeColumns::savedNow);
    return saved == null ? null : (Double) saved.likely();
  }

  private static Range savedNow(Candidate candidate) {
    Estimate estimate = candidate.estimate();
    return estimate == null ? null : estimate.saved();
  }

  /** None if there is an estimate on one side only: what is unknown was not zero. */
  private Double difference(Candidate candidate) {
    Double before = saved(candidate);
    Range now = savedNow(candidate);
    return before == null || now == null ? null : (Double) (now.likely() - before);
  }

  private String aspects(Candidate candidate) {
    String id = candidate.task().id();
    if (added.contains(id)) {
      return labels.text("change.new");
    }
    TaskDiff task = moved.get(id);
    return task == null ? null : outline.aspects(task);
  }

  /** A task that did not move stood where it stands now; null for one that was not there. */
  private <V> V before(
      Candidate candidate, Function<Standing, V> before, Function<Candidate, V> now) {
    String id = candidate.task().id();
    if (added.contains(id)) {
      return null;
    }
    TaskDiff task = moved.get(id);
    return task == null ? now.apply(candidate) : before.apply(task.before());
  }
}
