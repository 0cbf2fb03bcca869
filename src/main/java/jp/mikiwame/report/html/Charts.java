package jp.mikiwame.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Quadrant;
import jp.mikiwame.model.Range;
import jp.mikiwame.report.CandidateRemarks;
import jp.mikiwame.report.Labels;

/**
 * The numbers of the charts; each chart has a table with the same ones.
 *
 * @param large hours a year from which an effect is large
 * @param feasible points from which a technology is easily introduced
 * @param dots every task with an estimate, of the largest assessments the first ones only
 * @param spans what the foremost tasks may save
 * @param places where the foremost tasks may stand
 */
public record Charts(
    double large,
    double feasible,
    List<String> quadrants,
    List<Dot> dots,
    List<Span> spans,
    List<Standing> places,
    DepartmentHours hours) {

  private static final int MOST_BARS = 20;

  /** More dots than this cannot be told apart. */
  private static final int MOST_DOTS = 1000;

  /** A task by suitability and hours; the size of the dot is the present hours. */
  public record Dot(
      String rank,
      String id,
      String name,
      int quadrant,
      double suitability,
      double expected,
      double hours,
      String points,
      String saved,
      String now) {}

  /** The hours that a task may save. */
  public record Span(
      String id,
      String name,
      double low,
      double likely,
      double high,
      double expected,
      String text) {

    public String label() {
      return id + " " + name;
    }
  }

  /** The ranks that a task may have. */
  public record Standing(
      int rank,
      String id,
      String name,
      double low,
      double likely,
      double high,
      String ranks,
      String topTen) {

    public String label() {
      return id + " " + name;
    }
  }

  static Charts of(Assessment assessment, List<TaskRow> rows, Labels labels) {
    Assumptions assumptions = new Assumptions(assessment.assumptions());
    List<Candidate> ranked =
        assessment.candidates().stream().filter(c -> c.rank() != null).toList();
    return new Charts(
        assumptions.likely(Assumptions.LARGE_EFFECT),
        assumptions.likely(Assumptions.HIGH_FEASIBILITY),
        Stream.of(Quadrant.values()).map(labels::of).toList(),
        dots(assessment.candidates(), rows, labels),
        ranked.stream().limit(MOST_BARS).map(each -> span(each, labels)).toList(),
        ranked.stream()
            .limit(MOST_BARS)
            .filter(each -> each.stability() != null)
            .map(each -> standing(each, labels))
            .toList(),
        DepartmentHours.of(ranked, assessment, labels));
  }

  private static List<Dot> dots(List<Candidate> candidates, List<TaskRow> rows, Labels labels) {
    List<Dot> dots = new ArrayList<>();
    for (TaskRow row : rows) {
      Candidate candidate = candidates.get(row.index());
      if (CandidateRemarks.showsFigures(candidate) && dots.size() < MOST_DOTS) {
        dots.add(dot(candidate, row, labels));
      }
    }
    return dots;
  }

  private static Dot dot(Candidate candidate, TaskRow row, Labels labels) {
    return new Dot(
        row.rank(),
        row.id(),
        row.name(),
        candidate.quadrant().ordinal(),
        candidate.suitability().likely(),
        candidate.outlook().expected(),
        candidate.estimate().annualHours().likely(),
        labels.points(candidate.suitability()),
        row.expected(),
        row.annualHours());
  }

  private static Span span(Candidate candidate, Labels labels) {
    Range saved = candidate.outlook().saved();
    return new Span(
        candidate.task().id(),
        candidate.task().name(),
        saved.low(),
        saved.likely(),
        saved.high(),
        candidate.outlook().expected(),
        labels.hours(saved));
  }

  private static Standing standing(Candidate candidate, Labels labels) {
    Range rank = candidate.stability().rank();
    return new Standing(
        candidate.rank(),
        candidate.task().id(),
        candidate.task().name(),
        rank.low(),
        rank.likely(),
        rank.high(),
        labels.text(
            "range.ends",
            Map.of("low", labels.number(rank.low()), "high", labels.number(rank.high()))),
        labels.wholePercent(candidate.stability().topTen()));
  }
}
