package jp.mikiwame.savings;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ReferenceClass;

/** Random steps as the sampler sees them. */
final class RandomSteps {

  private static final int MOST_STEPS = 8;

  private final Random random;
  private final List<ReferenceClass> classes;
  private final double accuracy;

  /**
   * @param accuracy share (0–1) of fields that are read without a fault
   */
  RandomSteps(long seed, List<ReferenceClass> classes, double accuracy) {
    this.random = new Random(seed);
    this.classes = classes;
    this.accuracy = accuracy;
  }

  /** The steps of one task. */
  List<SampledStep> steps() {
    return IntStream.rangeClosed(0, random.nextInt(MOST_STEPS)).mapToObj(i -> step()).toList();
  }

  private SampledStep step() {
    List<String> systems = random.nextBoolean() ? List.of() : List.of("基幹");
    return switch (random.nextInt(4)) {
      case 0 -> new SampledStep(scenarios(), systems, 0, true);
      case 1 -> new SampledStep(scenarios(), systems, 0.5, true);
      case 2 -> new SampledStep(scenarios(), systems, 1, true);
      default -> new SampledStep(scenarios(), systems, 1, false);
    };
  }

  private Scenarios scenarios() {
    List<Member> members =
        Stream.generate(this::member).limit(1 + random.nextInt(2)).distinct().toList();
    return new Scenarios(
        random.nextInt(5000),
        range(10),
        members,
        range(0.3),
        random.nextInt(50),
        random.nextBoolean(),
        accuracy,
        new CheckingCost(range(1), range(0.1), range(0.2), range(0.3)));
  }

  private Member member() {
    ReferenceClass known = classes.get(random.nextInt(classes.size()));
    return new Member(known.technology(), known.reductionOnCovered(), range(1));
  }

  /** Certain or not, up to this. */
  private Range range(double most) {
    double[] ends = random.doubles(3).map(each -> each * most).sorted().toArray();
    return random.nextBoolean() ? Range.of(ends[1]) : new Range(ends[0], ends[1], ends[2]);
  }

  static SampledStep with(SampledStep step, UnaryOperator<Scenarios> change) {
    return new SampledStep(
        change.apply(step.scenarios()), step.systems(), step.share(), step.doubtful());
  }

  static Scenarios reaching(Scenarios s, double casesFactor) {
    return new Scenarios(
        s.casesPerYear() * casesFactor,
        s.minutes(),
        s.members(),
        s.exceptionRate(),
        s.fields(),
        s.fieldsCounted(),
        s.fieldAccuracy(),
        s.checking());
  }

  static Scenarios checked(Scenarios s, CheckingCost checking) {
    return new Scenarios(
        s.casesPerYear(),
        s.minutes(),
        s.members(),
        s.exceptionRate(),
        s.fields(),
        s.fieldsCounted(),
        s.fieldAccuracy(),
        checking);
  }

  static Scenarios excepting(Scenarios s, Range exceptionRate) {
    return new Scenarios(
        s.casesPerYear(),
        s.minutes(),
        s.members(),
        exceptionRate,
        s.fields(),
        s.fieldsCounted(),
        s.fieldAccuracy(),
        s.checking());
  }

  static Scenarios taking(Scenarios s, Range minutes) {
    return new Scenarios(
        s.casesPerYear(),
        minutes,
        s.members(),
        s.exceptionRate(),
        s.fields(),
        s.fieldsCounted(),
        s.fieldAccuracy(),
        s.checking());
  }
}
