package jp.mikiwame.assess;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.ReferenceClass;
import jp.mikiwame.model.Technology;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.savings.Calibrator;
import jp.mikiwame.savings.JudgedResult;
import jp.mikiwame.savings.KnownResults;
import jp.mikiwame.savings.Savings;
import jp.mikiwame.scoring.Recommender;
import jp.mikiwame.scoring.Scorer;

/** What a rules folder says before any task is judged: how to score, and what results tell. */
record Basis(RuleBook rules, Scorer scorer, Calibration calibration) {

  /**
   * @throws RuleFaults if the rules contradict the benchmark that all estimates hang on
   */
  static Basis of(RuleBook rules) throws RuleFaults {
    Scorer scorer = new Scorer(rules.technologies(), rules.criteria());
    List<Calibration> calibration =
        rules.lesson("calibration", Calibration.class, () -> List.of(calibration(rules, scorer)));
    return new Basis(rules, scorer, calibration.get(0));
  }

  /**
   * What automating would save, as far as all results of the rules folder teach it.
   *
   * @param vendorResults whether results from sources that a vendor paid for take part
   */
  Savings savings(boolean vendorResults) {
    List<ReferenceClass> learned =
        rules.lesson(
            "reference classes, vendor results " + vendorResults,
            ReferenceClass.class,
            () -> savings(known(vendorResults)).learned());
    return new Savings(rules.criteria(), rules.assumptions(), learned);
  }

  /** Results and what the rules say of their tasks. */
  List<JudgedResult> judged(List<IntroductionResult> results) {
    List<List<Finding>> findings =
        rules.judge(results.stream().map(IntroductionResult::task).toList());
    return IntStream.range(0, results.size())
        .mapToObj(
            i ->
                new JudgedResult(
                    results.get(i), findings.get(i), scorer.scorecards(findings.get(i))))
        .toList();
  }

  /**
   * What the results of the rules folder teach.
   *
   * @param vendorResults whether results from sources that a vendor paid for take part
   */
  KnownResults known(boolean vendorResults) {
    List<IntroductionResult> chosen =
        rules.results().stream().filter(each -> each.countsWith(vendorResults)).toList();
    return KnownResults.of(rules.criteria(), rules.assumptions(), technologies(), judged(chosen));
  }

  Savings savings(KnownResults known) {
    return new Savings(rules.criteria(), rules.assumptions(), calibration, technologies(), known);
  }

  Recommender recommender() {
    return new Recommender(rules.criteria(), rules.assumptions(), calibration.suitability());
  }

  List<String> technologies() {
    return rules.technologies().stream().map(Technology::id).toList();
  }

  private static Calibration calibration(RuleBook rules, Scorer scorer) throws RuleFaults {
    Benchmark benchmark = rules.benchmark();
    List<Finding> findings = rules.judge(benchmark.task());
    Calibration calibration =
        new Calibrator(rules.criteria(), rules.assumptions())
            .calibrate(benchmark, findings, scorer.scorecards(findings));
    if (!calibration.isPossible()) {
      throw new RuleFaults(
          List.of(
              Notice.error(
                  "benchmark-contradicted",
                  Place.file("benchmarks/" + benchmark.id() + ".yaml"),
                  Map.of(
                      "name", benchmark.name(),
                      "measured", benchmark.reductionRate(),
                      "covered", calibration.coveredShare()))));
    }
    return calibration;
  }
}
