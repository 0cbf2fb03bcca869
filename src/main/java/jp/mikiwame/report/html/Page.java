package jp.mikiwame.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.report.CandidateRemarks;
import jp.mikiwame.report.Headline;
import jp.mikiwame.report.Labels;

/** Everything that stands on the page, in words; the templates only arrange it. */
public record Page(
    Assessment assessment,
    Labels labels,
    Head head,
    List<Figure> figures,
    List<TaskRow> rows,
    List<Gated> gated,
    List<QuestionRow> questions,
    Charts charts,
    List<RuleText.Group> rules,
    String data,
    List<DetailPages.Part> details,
    Optional<Changes> changes) {

  /** What a board looks at; the rest is in the table of all tasks. */
  private static final int TOP = 10;

  static Page of(Assessment assessment, Optional<AssessmentDiff> changes, Labels labels) {
    String title = new Headline(assessment, labels).title();
    List<TaskRow> rows = rows(assessment, labels);
    Charts charts = Charts.of(assessment, rows, labels);
    List<RuleText.Group> rules = RuleText.of(assessment, labels);
    return new Page(
        assessment,
        labels,
        Head.of(title, labels),
        Figure.of(assessment.totals(), labels),
        rows,
        Gated.of(assessment, rows, labels),
        assessment.questions().stream().map(each -> QuestionRow.of(each, labels)).toList(),
        charts,
        rules,
        DataBlock.of(data(charts, rules, labels)),
        DetailPages.of(assessment, labels),
        changes.map(diff -> Changes.of(diff, labels)));
  }

  private static List<TaskRow> rows(Assessment assessment, Labels labels) {
    CandidateRemarks remarks = new CandidateRemarks(assessment, labels);
    List<TaskRow> rows = new ArrayList<>();
    for (Candidate each : assessment.candidates()) {
      rows.add(TaskRow.of(rows.size(), each, remarks, labels));
    }
    return rows;
  }

  private static Map<String, Object> data(
      Charts charts, List<RuleText.Group> rules, Labels labels) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("charts", charts);
    block.put("part", DetailPages.TASKS);
    block.put("rules", rules);
    block.put("text", scriptTexts(labels));
    return block;
  }

  /** The words that the script needs, in a fixed order. */
  private static Map<String, String> scriptTexts(Labels labels) {
    Map<String, String> texts = new TreeMap<>();
    for (String key : labels.bundle().keySet()) {
      if (key.startsWith("html.js.")) {
        texts.put(key.substring("html.js.".length()), labels.text(key));
      }
    }
    return texts;
  }

  public List<TaskRow> top() {
    return rows.stream().filter(row -> !row.rank().equals(TaskRow.NONE)).limit(TOP).toList();
  }

  public String text(String key) {
    return labels.text(key);
  }

  public List<String> departments() {
    return rows.stream().map(TaskRow::department).distinct().sorted().toList();
  }

  public List<String> technologies() {
    return rows.stream().map(TaskRow::technologies).distinct().sorted().toList();
  }

  public List<String> verdicts() {
    return rows.stream().map(TaskRow::verdict).distinct().toList();
  }
}
