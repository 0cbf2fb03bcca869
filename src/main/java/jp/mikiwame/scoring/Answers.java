package jp.mikiwame.scoring;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.MissingAnswer;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;

/**
 * How completely a survey answered what the rules ask.
 *
 * @param completeness share (0–1) of the questions that are answered or need no answer
 * @param missing open questions that left a criterion undetermined, the most decisive first
 */
record Answers(double completeness, List<MissingAnswer> missing) {

  /**
   * @param technologies whose criteria are asked; those of all if none is recommended
   */
  static Answers of(
      RuleIndex rules,
      List<Finding> findings,
      List<Scorecard> scorecards,
      List<String> technologies) {
    List<String> left =
        scorecards.stream()
            .map(Scorecard::technology)
            .filter(technology -> !technologies.isEmpty() && !technologies.contains(technology))
            .toList();
    Set<String> asked = new HashSet<>();
    Set<String> open = new HashSet<>();
    Map<String, Set<String>> undetermined = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (left.contains(rules.criterion(finding.criterion()).folder())) {
        continue;
      }
      for (Observation seen : finding.observations()) {
        String question = finding.step() + " " + seen.path();
        asked.add(question);
        if (seen.value() == null && finding.isUndetermined()) {
          open.add(question);
          undetermined
              .computeIfAbsent(path(finding, seen), p -> new TreeSet<>())
              .add(finding.criterion());
        }
      }
    }
    double completeness = asked.isEmpty() ? 1 : 1 - (double) open.size() / asked.size();
    List<MissingAnswer> missing =
        undetermined.entrySet().stream()
            .map(e -> missing(e.getKey(), e.getValue(), scorecards))
            .sorted(
                Comparator.comparingDouble(MissingAnswer::pointsAtStake)
                    .thenComparingInt(m -> m.criteria().size())
                    .reversed()
                    .thenComparing(MissingAnswer::path))
            .toList();
    return new Answers(completeness, missing);
  }

  /** The path from the task, also for what a rule on steps looks up in the task. */
  private static String path(Finding finding, Observation seen) {
    if (finding.step() == null) {
      return seen.path();
    }
    String ofTask = "task.";
    return seen.path().startsWith(ofTask)
        ? seen.path().substring(ofTask.length())
        : "steps[]." + seen.path();
  }

  private static MissingAnswer missing(
      String path, Set<String> criteria, List<Scorecard> scorecards) {
    double atStake =
        scorecards.stream()
            .flatMap(card -> card.lines().stream())
            .filter(line -> criteria.contains(line.criterion()))
            .map(ScoreLine::contribution)
            .mapToDouble(contribution -> contribution.width())
            .sum();
    return new MissingAnswer(path, List.copyOf(criteria), atStake, null);
  }
}
