package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Question;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Verdict;

/** A page for an intranet: what to do first, what stands in the way, and what to ask. */
public final class AssessmentMarkdown {

  /** Name of the file in an output folder. */
  public static final String FILE = "assessment.md";

  private static final int MOST_QUESTIONS = 8;
  private static final List<String> READING =
      List.of("verdict", "range", "unknown", "suitability", "gate", "judgement");

  private final Assessment assessment;
  private final Optional<AssessmentDiff> changes;
  private final Labels labels;
  private final RuleIndex rules;
  private final CandidateRemarks remarks;
  private final StringBuilder page = new StringBuilder();

  /**
   * @param changes since an assessment before, if there is one to compare with
   */
  public AssessmentMarkdown(
      Assessment assessment, Optional<AssessmentDiff> changes, Labels labels) {
    this.assessment = assessment;
    this.changes = changes;
    this.labels = labels;
    this.rules = new RuleIndex(assessment.criteria());
    this.remarks = new CandidateRemarks(assessment, labels);
  }

  /**
   * @param top how many tasks each table shows at most
   */
  public String render(int top) {
    page.setLength(0);
    total();
    ranked(top);
    gated(top);
    others();
    questions();
    changes.ifPresent(diff -> page.append(new DiffMarkdown(diff, labels).section()).append('\n'));
    reading();
    run(assessment.run());
    return page.toString();
  }

  private void total() {
    heading(1, "assess.title", Map.of("organization", assessment.organization().name()));
    Headline headline = new Headline(assessment, labels);
    paragraph(headline.subtitle());
    paragraph(headline.total());
    ShownPart.note(assessment, labels).ifPresent(this::paragraph);
  }

  private void ranked(int top) {
    heading(2, "book.md.ranked", Map.of());
    List<Candidate> ranked = with(Verdict.RECOMMENDED);
    if (ranked.isEmpty()) {
      paragraph(labels.text("assess.ranked.none"));
      return;
    }
    MarkdownTable table =
        table(
            "column.rank",
            "column.id",
            "column.name",
            "column.department",
            "column.technologies",
            "column.saved",
            "column.range",
            "column.topTen",
            "column.suitability",
            "column.effort",
            "column.quadrant",
            "column.remark");
    for (Candidate each : first(ranked, top)) {
      table.row(
          cells(
              each.rank().toString(),
              each.task().id(),
              each.task().name(),
              each.task().department(),
              remarks.technologies(each),
              labels.hours(each.outlook().expected()),
              labels.ends(each.outlook().saved()),
              remarks.topTen(each),
              labels.points(each.suitability().likely()),
              labels.of(each.effort()),
              labels.of(each.quadrant()),
              remarks.remark(each)));
    }
    page.append(table.render());
    more(assessment.totals().recommended(), top);
    paragraph(labels.text("assess.range.note"));
  }

  private void gated(int top) {
    List<Candidate> gated = with(Verdict.GATED);
    if (gated.isEmpty()) {
      return;
    }
    int all = assessment.totals().verdicts().get(Verdict.GATED);
    heading(2, "assess.others", Map.of("verdict", labels.of(Verdict.GATED), "count", all));
    MarkdownTable table =
        table(
            "column.id",
            "column.name",
            "column.department",
            "column.technologies",
            "book.outlook",
            "book.gate",
            "explain.release");
    for (Candidate each : first(gated, top)) {
      List<String> gates = each.recommendation().blockedBy();
      table.row(
          cells(
              each.task().id(),
              each.task().name(),
              each.task().department(),
              remarks.technologies(each),
              CandidateRemarks.showsFigures(each) ? labels.hours(each.outlook().saved()) : "-",
              remarks.titles(gates),
              gates.stream()
                  .map(this::release)
                  .collect(Collectors.joining(labels.text("book.or")))));
    }
    page.append(table.render());
    more(all, top);
  }

  private String release(String gate) {
    String release = ((Conclusion.Gate) rules.rule(gate).conclusion()).release();
    return labels.text("book.demand", Map.of("rule", gate, "demand", release));
  }

  private void others() {
    MarkdownTable table = table("book.verdict", "column.tasks");
    assessment
        .totals()
        .verdicts()
        .forEach((verdict, count) -> table.row(cells(labels.of(verdict), labels.number(count))));
    heading(2, "book.md.verdicts", Map.of());
    page.append(table.render());
  }

  private void questions() {
    if (assessment.questions().isEmpty()) {
      return;
    }
    heading(2, "book.questions", Map.of());
    MarkdownTable table = table("column.question", "book.need", "column.gained", "column.tasks");
    for (Question each : first(assessment.questions(), MOST_QUESTIONS)) {
      table.row(
          cells(
              labels.field(each.path()),
              labels.need(each.path()),
              labels.hours(each.hours()),
              labels.number(each.tasks().size())));
    }
    page.append(table.render());
  }

  private void reading() {
    heading(2, "book.reading", Map.of());
    List<String> lines = new ArrayList<>();
    READING.forEach(key -> lines.add(labels.text("book.reading." + key)));
    list(lines);
  }

  private void run(RunInfo run) {
    heading(2, "book.md.run", Map.of());
    page.append("- ").append(item("book.engine", run.engine())).append('\n');
    page.append("- ").append(item("book.inventory", run.inventoryFile())).append('\n');
    page.append("- ").append(item("book.inventory.sha256", run.inventorySha256())).append('\n');
    page.append("- ").append(item("book.rules.sha256", run.rulesSha256())).append('\n');
    page.append("- ").append(item("book.seed", Long.toString(run.sampling().seed()))).append('\n');
  }

  private String item(String key, String value) {
    return plain(labels.text(key)) + ": " + MarkdownTable.code(TextTable.printable(value));
  }

  private List<Candidate> with(Verdict verdict) {
    return assessment.candidates().stream()
        .filter(each -> each.recommendation().verdict() == verdict)
        .toList();
  }

  private static <T> List<T> first(List<T> all, int top) {
    return all.subList(0, Math.min(top, all.size()));
  }

  private MarkdownTable table(String... keys) {
    return new MarkdownTable(Stream.of(keys).map(labels::text).toArray(String[]::new));
  }

  private static String[] cells(String... texts) {
    return Stream.of(texts).map(AssessmentMarkdown::plain).toArray(String[]::new);
  }

  private void more(int all, int top) {
    if (all > top) {
      paragraph(labels.text("assess.more", Map.of("count", all - top, "all", all)));
    }
  }

  private void heading(int level, String key, Map<String, ?> values) {
    page.append("#".repeat(level)).append(' ').append(plain(labels.text(key, values)));
    page.append("\n\n");
  }

  private void paragraph(String text) {
    page.append(plain(text)).append("\n\n");
  }

  private void list(List<String> lines) {
    lines.forEach(line -> page.append("- ").append(plain(line)).append('\n'));
    page.append('\n');
  }

  /** Names come from the inventory: neither markup, nor links that a page makes of addresses. */
  private static String plain(String text) {
    return MarkdownTable.plain(TextTable.printable(text))
        .replace("://", "\\://")
        .replace("www.", "www\\.");
  }
}
