package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.diff.Standing;
import jp.mikiwame.diff.TaskDiff;
import jp.mikiwame.model.RunInfo;

/** What a difference says, in headings, lines and tables, before a format gives it its looks. */
public final class DiffOutline {

  private static final int DIGEST_SHOWN = 8;

  private final AssessmentDiff diff;
  private final Labels labels;
  private final DiffWords words;

  public DiffOutline(AssessmentDiff diff, Labels labels) {
    this.diff = diff;
    this.labels = labels;
    this.words = new DiffWords(diff, labels);
  }

  /**
   * @param level 1 for the whole, 2 for a part, 3 for a task
   * @param grid null if there is no table
   */
  public record Passage(int level, String heading, List<Line> lines, Grid grid) {}

  public record Line(int depth, String text) {}

  public record Column(String heading, boolean figures) {}

  public record Grid(List<Column> columns, List<List<String>> rows) {}

  public List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    passages.add(title());
    BasisLines basis = new BasisLines(diff, words);
    passages.add(new Passage(2, labels.text("diff.totals"), basis.totals(), null));
    add(passages, "diff.basis", basis.assumptions());
    add(passages, "diff.rules", basis.rules());
    passages.add(movers());
    for (TaskDiff task : diff.tasks()) {
      if (!task.isPushedByOthers()) {
        passages.add(unfolded(task));
      }
    }
    addOneSided(passages, "diff.onlyBefore", diff.onlyBefore());
    addOneSided(passages, "diff.onlyAfter", diff.onlyAfter());
    return passages;
  }

  private Passage title() {
    List<Line> lines = new ArrayList<>();
    lines.add(side("diff.side.before", diff.basis().run().before()));
    lines.add(side("diff.side.after", diff.basis().run().after()));
    String before = diff.basis().run().before().engine();
    String after = diff.basis().run().after().engine();
    if (!before.equals(after)) {
      String change = words.change(before, after);
      lines.add(new Line(0, labels.text("diff.engine", Map.of("change", change))));
    }
    String heading = labels.text("diff.title", Map.of("organization", diff.organization()));
    return new Passage(1, heading, lines, null);
  }

  private Line side(String key, RunInfo run) {
    String digest = run.rulesSha256();
    return new Line(
        0,
        labels.text(
            key,
            Map.of(
                "file", run.inventoryFile(),
                "asOf", run.asOf(),
                "rules", digest.substring(0, Math.min(DIGEST_SHOWN, digest.length())))));
  }

  private void add(List<Passage> passages, String key, List<Line> lines) {
    if (!lines.isEmpty()) {
      passages.add(new Passage(2, labels.text(key), lines, null));
    }
  }

  private Passage movers() {
    String heading = labels.text("diff.tasks", Map.of("count", diff.tasks().size()));
    if (diff.tasks().isEmpty()) {
      return new Passage(2, heading, List.of(new Line(0, labels.text("diff.tasks.none"))), null);
    }
    List<Column> columns =
        List.of(
            new Column(labels.text("column.rank"), true),
            new Column(labels.text("column.id"), false),
            new Column(labels.text("column.name"), false),
            new Column(labels.text("diff.column.verdict"), false),
            new Column(labels.text("column.technologies"), false),
            new Column(labels.text("diff.column.saved"), true),
            new Column(labels.text("diff.column.difference"), true),
            new Column(labels.text("diff.column.aspects"), false));
    return new Passage(
        2, heading, List.of(), new Grid(columns, diff.tasks().stream().map(this::row).toList()));
  }

  private List<String> row(TaskDiff task) {
    Standing before = task.before();
    Standing after = task.after();
    return List.of(
        words.change(rank(before), rank(after)),
        after.id(),
        after.name(),
        words.change(labels.of(before.verdict()), labels.of(after.verdict())),
        words.change(
            words.technologies(before.technologies()), words.technologies(after.technologies())),
        saved(after),
        task.saved().isChange() ? labels.signed(labels.hours(task.saved().difference())) : "",
        aspects(task));
  }

  /** What changed about a task, in a few words. */
  String aspects(TaskDiff task) {
    if (!task.isPushedByOthers()) {
      return words.list(task.aspects().stream().map(labels::of).toList());
    }
    List<String> others = new ArrayList<>();
    TaskDiffLines lines = new TaskDiffLines(diff, task, words);
    lines.passings().forEach(line -> others.add(line.text()));
    return labels.text("diff.pushed", Map.of("others", words.list(others)));
  }

  private Passage unfolded(TaskDiff task) {
    String heading =
        labels.text(
            "explain.heading",
            Map.of(
                "id", task.after().id(),
                "name", task.after().name(),
                "department", task.after().department()));
    return new Passage(3, heading, new TaskDiffLines(diff, task, words).lines(), null);
  }

  private void addOneSided(List<Passage> passages, String key, List<Standing> tasks) {
    if (tasks.isEmpty()) {
      return;
    }
    List<Column> columns =
        List.of(
            new Column(labels.text("column.rank"), true),
            new Column(labels.text("column.id"), false),
            new Column(labels.text("column.name"), false),
            new Column(labels.text("column.department"), false),
            new Column(labels.text("diff.column.verdict"), false),
            new Column(labels.text("column.technologies"), false),
            new Column(labels.text("diff.column.saved"), true));
    List<List<String>> rows =
        tasks.stream()
            .map(
                task ->
                    List.of(
                        rank(task),
                        task.id(),
                        task.name(),
                        task.department(),
                        labels.of(task.verdict()),
                        words.technologies(task.technologies()),
                        saved(task)))
            .toList();
    String heading = labels.text(key, Map.of("count", tasks.size()));
    passages.add(new Passage(2, heading, List.of(), new Grid(columns, rows)));
  }

  private String rank(Standing task) {
    return task.rank() == null ? words.none() : task.rank().toString();
  }

  private String saved(Standing task) {
    return task.saved() == null ? words.none() : labels.hours(task.saved().likely());
  }
}
