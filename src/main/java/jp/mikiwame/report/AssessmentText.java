package jp.mikiwame.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Question;
import jp.mikiwame.model.Totals;
import jp.mikiwame.model.Verdict;

/** The ranking for a terminal: what to do first, then what stands in the way of the rest. */
public final class AssessmentText {

  /** Name of the file in an output folder. */
  public static final String FILE = "assessment.txt";

  private static final int NAME_WIDTH = 36;
  private static final int DEPARTMENT_WIDTH = 14;
  private static final int REASON_WIDTH = 64;
  private static final int MOST_DECISIVE = 3;
  private static final int MOST_QUESTIONS = 8;

  private final Assessment assessment;
  private final Labels labels;
  private final CandidateRemarks remarks;

  /**
   * @param assessment of which at least the first candidates of each verdict are there
   */
  public AssessmentText(Assessment assessment, Labels labels) {
    this.assessment = assessment;
    this.labels = labels;
    this.remarks = new CandidateRemarks(assessment, labels);
  }

  /**
   * @param top how many tasks each table shows at most
   */
  public String render(int top) {
    StringBuilder text = new StringBuilder();
    text.append(heading()).append('\n').append(ranked(top));
    for (Verdict verdict : Verdict.values()) {
      if (verdict != Verdict.RECOMMENDED) {
        text.append(others(verdict, top));
      }
    }
    return text.append(questions()).toString();
  }

  /** The last line: how much was looked at, and what is wrong with it. */
  public String summary() {
    Totals totals = assessment.totals();
    return labels.text(
            "summary.rules", Map.of("hits", totals.hits(), "undetermined", totals.undetermined()))
        + NoticeText.summary(labels, totals.tasks(), assessment.notices());
  }

  private String heading() {
    Headline headline = new Headline(assessment, labels);
    return line(headline.title())
        + line(headline.subtitle())
        + line(headline.total())
        + line("assess.range.note", Map.of());
  }

  private String ranked(int top) {
    List<Candidate> ranked =
        assessment.candidates().stream().filter(c -> c.rank() != null).toList();
    if (ranked.isEmpty()) {
      return line("assess.ranked.none", Map.of());
    }
    TextTable table =
        new TextTable()
            .figures(labels.text("column.rank"))
            .text(labels.text("column.id"), NAME_WIDTH)
            .text(labels.text("column.name"), NAME_WIDTH)
            .text(labels.text("column.department"), DEPARTMENT_WIDTH)
            .text(labels.text("column.technologies"), NAME_WIDTH)
            .figures(labels.text("column.saved"))
            .figures(labels.text("column.range"))
            .figures(labels.text("column.topTen"))
            .figures(labels.text("column.savesNothing"))
            .figures(labels.text("column.suitability"))
            .text(labels.text("column.effort"), NAME_WIDTH)
            .text(labels.text("column.quadrant"), NAME_WIDTH)
            .text(labels.text("column.remark"), REASON_WIDTH);
    for (Candidate each : ranked.subList(0, Math.min(top, ranked.size()))) {
      table.row(
          each.rank().toString(),
          each.task().id(),
          each.task().name(),
          each.task().department(),
          remarks.technologies(each),
          labels.hours(each.outlook().expected()),
          labels.ends(each.outlook().saved()),
          remarks.topTen(each),
          labels.wholePercent(each.outlook().savesNothing()),
          labels.points(each.suitability().likely()),
          labels.of(each.effort()),
          labels.of(each.quadrant()),
          remarks.remark(each));
    }
    return line("assess.ranked", Map.of())
        + table.render()
        + more(assessment.totals().recommended(), top);
  }

  private String others(Verdict verdict, int top) {
    List<Candidate> others =
        assessment.candidates().stream()
            .filter(c -> c.recommendation().verdict() == verdict)
            .toList();
    if (others.isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable()
            .text(labels.text("column.id"), NAME_WIDTH)
            .text(labels.text("column.name"), NAME_WIDTH)
            .text(labels.text("column.department"), DEPARTMENT_WIDTH)
            .text(labels.text("column.technologies"), NAME_WIDTH)
            .figures(labels.text("column.saved"))
            .figures(labels.text("column.suitability"))
            .text(labels.text("column.reason"), Integer.MAX_VALUE);
    for (Candidate each : others.subList(0, Math.min(top, others.size()))) {
      table.row(
          each.task().id(),
          each.task().name(),
          each.task().department(),
          remarks.technologies(each),
          CandidateRemarks.showsFigures(each) ? labels.hours(each.outlook().expected()) : "-",
          CandidateRemarks.showsFigures(each) ? labels.points(each.suitability().likely()) : "-",
          remarks.reason(each));
    }
    int all = assessment.totals().verdicts().get(verdict);
    String title =
        labels.text("assess.others", Map.of("verdict", labels.of(verdict), "count", all));
    return "\n" + title + "\n" + table.render() + more(all, top);
  }

  /** What to ask before anything is decided. */
  private String questions() {
    List<Question> questions = assessment.questions();
    if (questions.isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable()
            .text(labels.text("column.question"), REASON_WIDTH)
            .figures(labels.text("column.gained"))
            .figures(labels.text("column.tasks"))
            .text(labels.text("column.asked"), REASON_WIDTH);
    for (Question each : questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()))) {
      table.row(
          labels.text(
              "assess.question",
              Map.of("field", labels.field(each.path()), "need", labels.need(each.path()))),
          labels.hours(each.hours()),
          Integer.toString(each.tasks().size()),
          asked(each));
    }
    return "\n" + line("assess.questions", Map.of()) + table.render();
  }

  private String asked(Question question) {
    String first =
        question.tasks().stream()
            .limit(MOST_DECISIVE)
            .collect(Collectors.joining(labels.text("list.separator")));
    int rest = question.tasks().size() - MOST_DECISIVE;
    return rest <= 0
        ? first
        : labels.text("assess.asked.more", Map.of("first", first, "count", rest));
  }

  private String more(int all, int top) {
    return all <= top ? "" : line("assess.more", Map.of("count", all - top, "all", all));
  }

  private String line(String key, Map<String, ?> values) {
    return line(labels.text(key, values));
  }

  private static String line(String text) {
    return TextTable.printable(text) + "\n";
  }
}
