package jp.mikiwame.rules;

import java.util.List;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Technology;

/**
 * What a rules folder says, read without fault.
 *
 * @param sha256 digest over the folder
 * @param results of introductions, published ones first
 */
record RuleContents(
    String sha256,
    List<Technology> technologies,
    List<Assumption> assumptions,
    Benchmark benchmark,
    List<IntroductionResult> results,
    List<Criterion> criteria) {

  RuleContents {
    criteria = List.copyOf(criteria);
  }

  RuleBook book(RuleCompiler compiler, Lessons lessons) {
    return new RuleBook(
        technologies,
        new Assumptions(assumptions),
        benchmark,
        results,
        criteria,
        sha256,
        compiler,
        lessons);
  }
}
