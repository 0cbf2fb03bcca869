package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Recommendation;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Verdict;

/** The few words that a table has for a candidate: what fits, why not, and what to mind. */
public final class CandidateRemarks {

  private static final int MOST_DECISIVE = 3;

  private final Assessment assessment;
  private final Labels labels;
  private final RuleIndex rules;
  private final TechnologyNames technologyNames;

  public CandidateRemarks(Assessment assessment, Labels labels) {
    this.assessment = assessment;
    this.labels = labels;
    this.rules = new RuleIndex(assessment.criteria());
    this.technologyNames = new TechnologyNames(assessment.technologies());
  }

  /** Among ten or fewer everybody is in the top ten, which says nothing. */
  public String topTen(Candidate candidate) {
    return candidate.stability() == null || assessment.totals().recommended() <= 10
        ? "-"
        : labels.wholePercent(candidate.stability().topTen());
  }

  /** With too many answers missing, a likely value would only be the middle of not knowing. */
  public static boolean showsFigures(Candidate candidate) {
    return candidate.estimate() != null
        && candidate.recommendation().verdict() != Verdict.NEEDS_ANSWERS;
  }

  /** Why a task is not recommended; empty if it is. */
  public String reason(Candidate candidate) {
    Recommendation recommendation = candidate.recommendation();
    return switch (recommendation.verdict()) {
      case REENGINEER_FIRST, ALTERNATIVE_FIRST -> titles(recommendation.alternatives());
      case GATED -> titles(recommendation.blockedBy());
      case NOT_WORTHWHILE ->
          labels.text(candidate.outlook().expected() > 0 ? "remark.little" : "remark.negative");
      case UNKNOWN_HOURS -> labels.text("remark.hours");
      case NEEDS_ANSWERS -> needed(candidate);
      case UNSUITABLE ->
          candidate.estimate() == null
              ? labels.text("remark.noStep")
              : labels.text("remark.suitability", Map.of("floor", labels.points(floor())));
      case RECOMMENDED -> "";
    };
  }

  /** What to mind about a recommended task; empty if there is nothing. */
  public String remark(Candidate candidate) {
    Recommendation recommendation = candidate.recommendation();
    List<String> remarks = new ArrayList<>();
    if (!candidate.missing().isEmpty()) {
      String share = labels.percent(candidate.completeness());
      remarks.add(labels.text("remark.completeness", Map.of("share", share)));
    }
    if (!recommendation.blockedBy().isEmpty()) {
      String gates =
          recommendation.blockedBy().stream()
              .map(this::gate)
              .collect(Collectors.joining(labels.text("list.separator")));
      remarks.add(labels.text("remark.gate", Map.of("gates", gates)));
    }
    if (!recommendation.openGates().isEmpty()) {
      int count = recommendation.openGates().size();
      remarks.add(labels.text("remark.openGates", Map.of("count", count)));
    }
    if (!recommendation.openAlternatives().isEmpty()) {
      int count = recommendation.openAlternatives().size();
      remarks.add(labels.text("remark.openAlternatives", Map.of("count", count)));
    }
    if (!recommendation.alternatives().isEmpty()) {
      String means = String.join(labels.text("list.separator"), recommendation.alternatives());
      remarks.add(labels.text("remark.alternatives", Map.of("rules", means)));
    }
    return String.join(labels.text("list.separator"), remarks);
  }

  private String needed(Candidate candidate) {
    String fields =
        candidate.missing().stream()
            .map(missing -> labels.need(missing.path()))
            .distinct()
            .limit(MOST_DECISIVE)
            .collect(Collectors.joining(labels.text("list.separator")));
    return labels.text(
        "remark.needed",
        Map.of("high", labels.hours(candidate.outlook().saved().high()), "fields", fields));
  }

  private double floor() {
    return new Assumptions(assessment.assumptions())
        .suitabilityFloor(assessment.calibration().suitability());
  }

  /** A gate with the technologies that it concerns. */
  private String gate(String id) {
    String names =
        technologyNames.joined(((Conclusion.Gate) rules.rule(id).conclusion()).technologies());
    return labels.text("explain.with", Map.of("what", id, "technologies", names));
  }

  /** Rules with what they say. */
  public String titles(List<String> ids) {
    return ids.stream()
        .map(id -> id + " " + rules.rule(id).title())
        .collect(Collectors.joining(labels.text("list.separator")));
  }

  /** What is recommended or would fit, such as RPA+AI-OCR; a word where too little is known. */
  public String technologies(Candidate candidate) {
    if (candidate.recommendation().verdict() == Verdict.NEEDS_ANSWERS) {
      return labels.text("technology.open");
    }
    return technologyNames.joined(candidate.recommendation().technologies());
  }
}
