package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.MissingAnswer;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.RankStability;
import jp.mikiwame.model.Recommendation;
import jp.mikiwame.model.ReferenceClass;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.StepEstimate;

/** Where one task stands and how its hours were computed, sentence by sentence. */
public final class EstimateSentences {

  private final Assessment assessment;
  private final Candidate candidate;
  private final Labels labels;
  private final TechnologyNames technologyNames;

  public EstimateSentences(Assessment assessment, Candidate candidate, Labels labels) {
    this.assessment = assessment;
    this.candidate = candidate;
    this.labels = labels;
    this.technologyNames = new TechnologyNames(assessment.technologies());
  }

  /** Verdict, rank, hours and how stable they are. */
  public List<String> standing() {
    List<String> sentences = new ArrayList<>();
    Recommendation recommendation = candidate.recommendation();
    String technologies = technologies(recommendation.technologies());
    sentences.add(text("explain.verdict", Map.of("verdict", labels.of(recommendation.verdict()))));
    if (!technologies.isEmpty()) {
      String key = recommendation.isRecommended() ? "explain.recommended" : "explain.estimated";
      sentences.add(text(key, Map.of("technologies", technologies)));
    }
    sentences.add(rank());
    sentences.add(place());
    sentences.add(hours());
    if (candidate.stability() != null) {
      sentences.add(stability(candidate.stability()));
    }
    return sentences;
  }

  private String rank() {
    return candidate.rank() == null
        ? labels.text("explain.unranked")
        : text(
            "explain.rank",
            Map.of("rank", candidate.rank(), "of", assessment.totals().recommended()));
  }

  private String place() {
    return text(
        "explain.standing",
        Map.of(
            "quadrant", candidate.quadrant() == null ? "-" : labels.of(candidate.quadrant()),
            "effort", candidate.effort() == null ? "-" : labels.of(candidate.effort()),
            "completeness", labels.percent(candidate.completeness())));
  }

  private String hours() {
    if (candidate.estimate() != null) {
      return outlook(candidate.outlook(), candidate.estimate());
    }
    boolean unknown = candidate.task().annualHours() == null;
    String reason = labels.text(unknown ? "remark.hours" : "remark.noStep");
    return text("explain.saved.none", Map.of("reason", reason));
  }

  private String outlook(Outlook outlook, Estimate estimate) {
    return text(
        "explain.outlook",
        Map.of(
            "expected", labels.hours(outlook.expected()),
            "p10", labels.hours(outlook.saved().low()),
            "p50", labels.hours(outlook.saved().likely()),
            "p90", labels.hours(outlook.saved().high()),
            "hours", labels.hours(estimate.annualHours().likely()),
            "rate", labels.percent(outlook.reductionRate().likely()),
            "nothing", labels.wholePercent(outlook.savesNothing())));
  }

  private String stability(RankStability stability) {
    return text(
        "explain.stability",
        Map.of(
            "five", labels.wholePercent(stability.topFive()),
            "ten", labels.wholePercent(stability.topTen()),
            "best", labels.number(stability.rank().low()),
            "worst", labels.number(stability.rank().high())));
  }

  /** Where the benchmark's ρ comes from. */
  public String rho() {
    Calibration calibration = assessment.calibration();
    return text(
        "explain.rho",
        Map.of(
            "rho", labels.factor(calibration.reductionOnCovered()),
            "benchmark", calibration.name(),
            "rate", labels.percent(calibration.reductionRate()),
            "covered", labels.percent(calibration.coveredShare()),
            "checking", labels.percent(calibration.checkingShare()),
            "exceptions", labels.percent(calibration.exceptionRate())));
  }

  /** Who measured and described the benchmark. */
  public List<String> rhoSources() {
    Calibration calibration = assessment.calibration();
    return List.of(
        text("explain.rho.source", Map.of("source", calibration.source())),
        text("explain.rho.profile", Map.of("source", calibration.profileSource())));
  }

  /** The reference classes of the technologies that were estimated. */
  public List<String> classes() {
    return assessment.referenceClasses().stream()
        .filter(each -> candidate.estimate().technologies().contains(each.technology()))
        .map(this::referenceClass)
        .toList();
  }

  private String referenceClass(ReferenceClass known) {
    return text(
        "explain.class",
        Map.of(
            "technology", technologies(List.of(known.technology())),
            "rho", labels.factor(known.reductionOnCovered()),
            "suitability", labels.points(known.suitability()),
            "results", known.results().size()));
  }

  /** Which step, and what takes it over. */
  public String step(StepEstimate step) {
    return text("explain.step", named(step));
  }

  /** A step that is better left to people. */
  public String leftOut(StepEstimate step) {
    Map<String, Object> values = named(step);
    values.put("saved", labels.hours(step.saved()));
    return text("explain.step.left-out", values);
  }

  private Map<String, Object> named(StepEstimate step) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("number", step.step() + 1);
    values.put("name", candidate.task().steps().get(step.step()).name());
    values.put("technologies", technologies(step.technologies()));
    return values;
  }

  /** The formula with the numbers of a step. */
  public List<String> values(StepEstimate step) {
    List<String> sentences = new ArrayList<>();
    boolean doubt = step.outcome() == Outcome.UNDETERMINED;
    sentences.add(
        text(
            doubt ? "explain.step.values.doubt" : "explain.step.values",
            Map.of(
                "hours", labels.number(step.hours().likely()),
                "rho", labels.factor(step.reductionOnCovered()),
                "ratio", labels.factor(step.ratio().likely()),
                "exceptions", labels.number(step.exceptions().likely()),
                "checking", labels.number(step.checking().likely()),
                "saved", labels.hours(step.saved()))));
    if (doubt) {
      sentences.add(labels.text("explain.step.doubt"));
    }
    breakEven(step).ifPresent(sentences::add);
    return sentences;
  }

  /** How well AI-OCR must read for the step to be worth it, beside what it is assumed to do. */
  public Optional<String> breakEven(StepEstimate step) {
    Double accuracy = step.breakEvenAccuracy();
    if (accuracy == null) {
      return Optional.empty();
    }
    String reachable = accuracy < 0 ? ".always" : accuracy > 1 ? ".never" : "";
    double assumed = new Assumptions(assessment.assumptions()).likely(Assumptions.FIELD_ACCURACY);
    return Optional.of(
        text(
            "explain.step.breakEven" + reachable,
            Map.of("accuracy", labels.percent(accuracy), "assumed", labels.percent(assumed))));
  }

  /** The sum of the steps, and why its range may reach zero. */
  public List<String> total() {
    Estimate estimate = candidate.estimate();
    List<String> sentences = new ArrayList<>();
    sentences.add(text("explain.total", Map.of("saved", labels.hours(estimate.saved()))));
    RuleIndex rules = new RuleIndex(assessment.criteria());
    boolean doubt =
        candidate.recommendation().openGates().stream()
            .map(id -> (Conclusion.Gate) rules.rule(id).conclusion())
            .anyMatch(gate -> gate.concerns(estimate.technologies()));
    if (doubt) {
      sentences.add(labels.text("explain.gate.doubt"));
    }
    return sentences;
  }

  /** The steps that nothing takes over; empty if there are none. */
  public Optional<String> rest() {
    List<Integer> touched = touched(candidate.estimate());
    List<Step> steps = candidate.task().steps();
    String rest =
        IntStream.range(0, steps.size())
            .filter(i -> !touched.contains(i))
            .mapToObj(i -> (i + 1) + " " + steps.get(i).name())
            .collect(Collectors.joining(labels.text("list.separator")));
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(text("explain.steps.rest", Map.of("steps", rest)));
  }

  private static List<Integer> touched(Estimate estimate) {
    return estimate == null
        ? List.of()
        : Stream.concat(estimate.steps().stream(), estimate.leftOut().stream())
            .map(StepEstimate::step)
            .toList();
  }

  /** What the survey leaves open, the most valuable first. */
  public List<String> missing() {
    return candidate.missing().stream().map(this::missing).toList();
  }

  private String missing(MissingAnswer missing) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("field", labels.field(missing.path()));
    values.put("need", labels.need(missing.path()));
    values.put("criteria", String.join(labels.text("list.separator"), missing.criteria()));
    values.put("points", labels.points(missing.pointsAtStake()));
    if (missing.hours() == null) {
      return text("explain.open.line", values);
    }
    values.put("hours", labels.hours(missing.hours()));
    return text("explain.open.worth", values);
  }

  private String technologies(List<String> ids) {
    return technologyNames.joined(ids);
  }

  private String text(String key, Map<String, ?> values) {
    return labels.text(key, values);
  }
}
