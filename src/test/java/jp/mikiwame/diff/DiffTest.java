package jp.mikiwame.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import jp.mikiwame.Samples;
import jp.mikiwame.assess.ChangedRules;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Verdict;
import jp.mikiwame.report.AssessmentJson;
import jp.mikiwame.report.DiffJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who moved between two assessments, and by which rule. */
class DiffTest {

  private static final double EXACT = 1e-9;
  private static final String ENTRY_SHARE = "rpa/RPA-10-entry-share.drl";
  private static final String TOO_SMALL = "gates/GATE-70-too-small.drl";
  private static final String SEAL = "gates/GATE-20-seal.drl";
  private static final String ZONES = "gates/GATE-60-zone-crossing.drl";

  private static Assessment city;
  private static AssessmentDiff manyChanges;

  @TempDir private Path folder;

  /** What several tests look at, judged once. */
  @BeforeAll
  static void judge(@TempDir Path shared) throws Exception {
    city = Samples.assess("city");
    manyChanges = AssessmentDiff.between(city, city(manyChanges(shared.resolve("rules"))));
  }

  @Test
  void anAssessmentDoesNotDifferFromItself() throws Exception {
    AssessmentDiff diff = AssessmentDiff.between(city, city);

    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.tasks()).isEmpty();
  }

  @Test
  void norFromWhatWasWrittenOfIt() throws Exception {
    Assessment written = AssessmentJson.read(AssessmentJson.write(city));

    assertThat(AssessmentDiff.between(written, written).isEmpty()).isTrue();
  }

  @Test
  void theOrderOfTheInventoryIsNoDifference() throws Exception {
    Inventory inventory = Samples.inventory("city");
    List<Task> shuffled = new ArrayList<>(inventory.tasks());
    Collections.shuffle(shuffled, new Random(1));

    assertThat(
            AssessmentDiff.between(
                    Samples.assess(Samples.only(inventory.tasks())),
                    Samples.assess(Samples.only(shuffled)))
                .isEmpty())
        .isTrue();
  }

  @Test
  void changedPointsListExactlyTheTasksThatTheyMove() throws Exception {
    Assessment before = city;
    Assessment after = city(rules().with(ENTRY_SHARE, "@points( 14 )", "@points( 20 )"));

    AssessmentDiff diff = AssessmentDiff.between(before, after);

    assertThat(ids(diff)).containsExactlyInAnyOrderElementsOf(expectedMovers(before, after));
    assertThat(diff.basis().rules())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.rule().id()).isEqualTo("RPA-10-1");
              assertThat(change.aspects()).containsExactly(RuleAspect.WORTH);
            });
    assertThat(task(diff, "ZEI-03").scores().get(0).scaledBy()).containsExactly("RPA-10");
    assertThat(task(diff, "ZEI-03").scores().get(0).earned())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.cause()).isEqualTo(ContributionCause.POINTS);
              assertThat(change.rules()).containsExactly("RPA-10-1");
            });
  }

  private static boolean usesOcr(Assessment assessment, String task) {
    return assessment.candidate(task).orElseThrow().estimate().technologies().contains("ai-ocr");
  }

  @Test
  void pointsOfOneTechnologyOnlyMoveThatTechnology() throws Exception {
    Assessment before = city;
    Assessment after =
        city(rules().with("ai-ocr/OCR-30-layout.drl", "@points( 16 )", "@points( 26 )"));

    AssessmentDiff diff = AssessmentDiff.between(before, after);

    assertThat(ids(diff)).containsExactlyInAnyOrderElementsOf(expectedMovers(before, after));
    assertThat(diff.tasks().stream().filter(task -> !task.steps().isEmpty()))
        .isNotEmpty()
        .allMatch(task -> usesOcr(before, task.after().id()) || usesOcr(after, task.after().id()));
    assertThat(diff.tasks().stream().flatMap(task -> task.scores().stream()))
        .extracting(ScoreChange::technology)
        .containsOnly("ai-ocr");
  }

  /** The law that makes a difference believable, over several changes at once. */
  @Test
  void everyDifferenceIsTheSumOfItsParts() throws Exception {
    AssessmentDiff diff = manyChanges;

    assertThat(diff.tasks()).isNotEmpty();
    for (TaskDiff task : diff.tasks()) {
      for (ScoreChange score : task.scores()) {
        assertSum(score, Range::low);
        assertSum(score, Range::likely);
        assertSum(score, Range::high);
        double parts =
            score.rescaledSum().difference()
                + score.earned().stream().mapToDouble(c -> c.contribution().difference()).sum();
        assertThat(score.suitability().difference()).isCloseTo(parts, within(EXACT));
      }
      double steps = task.steps().stream().mapToDouble(step -> step.saved().difference()).sum();
      assertThat(task.saved().difference()).isCloseTo(steps, within(EXACT));
      for (StepChange step : task.steps()) {
        assertThat(step.saved().difference())
            .isCloseTo(
                step.gross().difference()
                    - step.exceptions().difference()
                    - step.checking().difference(),
                within(EXACT));
      }
    }
    TotalsChange totals = diff.totals();
    assertThat(
            totals.entered().hoursSaved()
                + totals.left().hoursSaved()
                + totals.stayed().hoursSaved())
        .isCloseTo(totals.hoursSaved().difference(), within(EXACT));
    assertThat(totals.after().recommended() - totals.before().recommended())
        .isEqualTo(totals.entered().tasks() - totals.left().tasks());
  }

  @Test
  void whoIsPassedByMoreTasksThanItPassesFallsByAsManyRanks() throws Exception {
    AssessmentDiff diff = manyChanges;

    for (TaskDiff task : diff.tasks()) {
      if (task.before().rank() != null && task.after().rank() != null) {
        assertThat(task.after().rank() - task.before().rank())
            .as(task.after().id())
            .isEqualTo(task.passedBy().count() - task.passed().count());
      }
    }
  }

  @Test
  void aTaskThatOnlyChangesPlacesNamesWhoMoved() throws Exception {
    AssessmentDiff diff =
        AssessmentDiff.between(city, city(rules().with(TOO_SMALL, "< 30", "< 150")));

    List<TaskDiff> pushed = diff.tasks().stream().filter(TaskDiff::isPushedByOthers).toList();
    List<String> gated =
        diff.tasks().stream()
            .filter(task -> task.gates().came().contains("GATE-70-1"))
            .map(task -> task.after().id())
            .toList();
    assertThat(pushed).isNotEmpty();
    assertThat(pushed)
        .allSatisfy(
            task -> {
              assertThat(gated).containsAll(task.passed().first());
              assertThat(task.passed().first()).isNotEmpty();
              assertThat(task.passedBy().count()).isZero();
            });
  }

  @Test
  void recommendedTasksComeFirstByTheirNewRankThenTheOthersById() throws Exception {
    AssessmentDiff diff = manyChanges;

    List<Standing> shown = diff.tasks().stream().map(TaskDiff::after).toList();
    List<Standing> ranked = shown.stream().filter(task -> task.rank() != null).toList();
    List<Standing> others = shown.subList(ranked.size(), shown.size());

    assertThat(ranked).extracting(Standing::rank).isSorted();
    assertThat(others).isNotEmpty().allMatch(task -> task.rank() == null);
    assertThat(others).extracting(Standing::id).isSorted();
  }

  @Test
  void aThresholdThatMovesAVerdictIsNamed() throws Exception {
    AssessmentDiff diff =
        AssessmentDiff.between(city, city(rules().with(ENTRY_SHARE, ">= 0.3", ">= 0.55")));

    TaskDiff task = task(diff, "CHOJU-01");
    assertThat(task.verdict()).isEqualTo(new Change<>(Verdict.RECOMMENDED, Verdict.UNSUITABLE));
    assertThat(task.scores())
        .singleElement()
        .satisfies(
            score -> {
              assertThat(score.isRescaled()).isFalse();
              assertThat(score.contributions())
                  .singleElement()
                  .satisfies(
                      change -> {
                        assertThat(change.criterion()).isEqualTo("RPA-10");
                        assertThat(change.cause()).isEqualTo(ContributionCause.CONDITIONS);
                        assertThat(change.rules()).containsExactly("RPA-10-2");
                        assertThat(change.before().rule()).isEqualTo("RPA-10-2");
                        assertThat(change.after().rule()).isNull();
                      });
            });
    assertThat(task.floorCrossings())
        .singleElement()
        .satisfies(
            crossing -> {
              assertThat(crossing.technology()).isEqualTo("rpa");
              assertThat(crossing.before()).isEqualTo(Holds.YES);
              assertThat(crossing.after()).isEqualTo(Holds.NO);
              assertThat(crossing.floorAfter()).isEqualTo(50);
            });
  }

  @Test
  void aThresholdOfAGateThatMovesAVerdictIsNamed() throws Exception {
    AssessmentDiff diff =
        AssessmentDiff.between(city, city(rules().with(TOO_SMALL, "< 30", "< 60")));

    TaskDiff task = task(diff, "KAIKEI-02");
    assertThat(task.verdict()).isEqualTo(new Change<>(Verdict.RECOMMENDED, Verdict.GATED));
    assertThat(task.gates().came()).containsExactly("GATE-70-1");
    assertThat(diff.basis().rule("GATE-70-1").orElseThrow().aspects())
        .containsExactly(RuleAspect.CONDITIONS);
  }

  @Test
  void aGateThatIsRemovedReleasesItsTasksAndIsNamed() throws Exception {
    Assessment before = city;
    AssessmentDiff diff = AssessmentDiff.between(before, city(rules().without(ZONES)));

    List<String> stopped =
        before.candidates().stream()
            .filter(c -> c.recommendation().blockedBy().contains("GATE-60-1"))
            .map(candidate -> candidate.task().id())
            .toList();
    assertThat(stopped).isNotEmpty();
    assertThat(stopped)
        .allSatisfy(id -> assertThat(task(diff, id).gates().went()).containsExactly("GATE-60-1"));
    assertThat(task(diff, "HOKEN-01").verdict())
        .isEqualTo(new Change<>(Verdict.GATED, Verdict.RECOMMENDED));
    assertThat(diff.basis().rule("GATE-60-1").orElseThrow().fate()).isEqualTo(RuleFate.REMOVED);
    assertThat(diff.totals().entered().tasks()).isEqualTo(1);
  }

  @Test
  void anAlternativeThatComesFirstIsNamed() throws Exception {
    AssessmentDiff diff =
        AssessmentDiff.between(
            city,
            city(
                rules()
                    .with(
                        "alternatives/ALT-60-online-application.drl",
                        "@advice( CONSIDER )",
                        "@advice( REENGINEER_FIRST )")
                    .with(
                        "alternatives/ALT-60-online-application.drl",
                        "annualCases >= 1000",
                        "annualCases >= 300")));

    assertThat(diff.tasks())
        .filteredOn(task -> task.after().verdict() == Verdict.REENGINEER_FIRST)
        .isNotEmpty()
        .anyMatch(task -> task.alternatives().came().contains("ALT-60-1"));
  }

  @Test
  void aCriterionThatIsAddedOrRemovedIsTheCause() throws Exception {
    String added =
        """
        package rules.rpa
        import jp.mikiwame.model.Task

        // 見本の評価項目。
        rule "RPA-999-1 手順書がある"
            @criterion( "手順書" )
            @points( 10 )
            @because( "手順書がある" )
            @source( "チームの判断: 見本" )
        when
            Task( $manual : hasManual == true )
        then
        end
        """;
    AssessmentDiff diff =
        AssessmentDiff.between(
            city,
            city(
                rules()
                    .and("rpa/RPA-999-example.drl", added)
                    .without("rpa/RPA-120-staff-count.drl")));

    List<ContributionChange> changes = task(diff, "KAIKEI-01").scores().get(0).contributions();
    assertThat(changes)
        .filteredOn(change -> change.cause() == ContributionCause.ADDED)
        .extracting(ContributionChange::criterion)
        .containsExactly("RPA-999");
    assertThat(changes)
        .filteredOn(change -> change.cause() == ContributionCause.REMOVED)
        .extracting(ContributionChange::criterion)
        .containsExactly("RPA-120");
  }

  @Test
  void checkingThatCostsMoreIsShownStepByStep() throws Exception {
    String file = "checking/CHK-40-speech-verbatim.drl";
    AssessmentDiff diff =
        AssessmentDiff.between(
            city, city(rules().with(file, "@shareOfMinutes( 0.3 )", "@shareOfMinutes( 0.4 )")));

    // The effect of AI speech is the benchmark's, whatever results say of dearer checking.
    TaskDiff task = task(diff, "GIKAI-02");
    assertThat(task.scores()).isEmpty();
    assertThat(task.steps()).hasSize(1);
    assertThat(task.steps())
        .allSatisfy(
            step -> {
              assertThat(step.alteredRules()).containsExactly("CHK-40-1");
              assertThat(step.gross().isChange()).isFalse();
              assertThat(step.checking().difference()).isPositive();
              assertThat(step.saved().difference())
                  .isCloseTo(-step.checking().difference(), within(EXACT));
            });
  }

  @Test
  void rulesOfAStepThatComeAndGoAreNamed() throws Exception {
    String file = "checking/CHK-30-rpa-results.drl";
    AssessmentDiff diff =
        AssessmentDiff.between(
            city, city(rules().without(file).without("steps/STEP-20-match-digital.drl")));

    assertThat(task(diff, "KAIKEI-01").steps())
        .extracting(step -> step.takeOverRules().went())
        .contains(List.of("STEP-20-1"));
    assertThat(task(diff, "KAIKEI-01").steps())
        .allMatch(step -> step.checkingRules().went().contains("CHK-30-2"));
  }

  @Test
  void anotherMeasuredResultChangesRhoAndEveryHour() throws Exception {
    AssessmentDiff diff =
        AssessmentDiff.between(
            city,
            city(
                rules()
                    .with(
                        "benchmarks/minutes-transcription.yaml",
                        "reductionRate: 0.667",
                        "reductionRate: 0.6")));

    assertThat(diff.basis().isRhoChanged()).isTrue();
    assertThat(diff.basis().isBenchmarkSuitabilityChanged()).isFalse();
    assertThat(diff.basis().rules()).isEmpty();
    assertThat(task(diff, "GIKAI-01").steps().get(0).ratio().isChange()).isFalse();
    assertThat(task(diff, "GIKAI-01").aspects()).contains(TaskAspect.HOURS);
  }

  @Test
  void anAssumptionThatOnlyReclassifiesIsShownAsThat() throws Exception {
    AssessmentDiff diff =
        AssessmentDiff.between(
            city,
            city(
                rules()
                    .with(
                        "assumptions.yaml",
                        "{ low: 100, likely: 100, high: 100 }",
                        "{ low: 150, likely: 150, high: 150 }")));

    assertThat(diff.basis().assumptions())
        .extracting(AssumptionChange::id)
        .containsExactly("largeEffect");
    assertThat(diff.tasks()).isNotEmpty();
    assertThat(diff.tasks()).allMatch(task -> task.aspects().equals(Set.of(TaskAspect.QUADRANT)));
  }

  @Test
  void aWordingThatChangesMovesNobody() throws Exception {
    AssessmentDiff diff =
        AssessmentDiff.between(city, city(rules().with(ENTRY_SHARE, "大半を占める", "ほとんどを占める")));

    assertThat(diff.isEmpty()).isFalse();
    assertThat(diff.tasks()).isEmpty();
    assertThat(diff.basis().rules())
        .extracting(RuleChange::aspects)
        .containsExactly(List.of(RuleAspect.WORDING));
  }

  @Test
  void tasksOfOneSideAreListedApart() throws Exception {
    List<Task> all = Samples.inventory("city").tasks();
    Assessment before = Samples.assess(Samples.only(all.subList(0, 40)));
    Assessment after = Samples.assess(Samples.only(all.subList(2, 45)));

    AssessmentDiff diff = AssessmentDiff.between(before, after);

    assertThat(diff.onlyBefore())
        .extracting(Standing::id)
        .containsExactlyInAnyOrder(all.get(0).id(), all.get(1).id());
    assertThat(diff.onlyAfter()).hasSize(5);
    assertThat(ids(diff)).containsExactlyInAnyOrderElementsOf(expectedMovers(before, after));
    assertThat(diff.tasks()).allMatch(TaskDiff::isPushedByOthers);
  }

  @Test
  void anAnswerOfTheSurveyThatChangedIsTheCause() throws Exception {
    Assessment before = Samples.assess("minimal");
    String asked =
        Files.readString(Samples.file("minimal"))
            .replace("\"name\": \"伝票の入力\",", "\"name\": \"伝票の入力\", \"kind\": \"ENTRY\",")
            .replace("\"name\": \"入力内容の照合\",", "\"name\": \"入力内容の照合\", \"kind\": \"CHECK\",");
    Assessment after = Samples.assess(Samples.read(asked));

    TaskDiff task = task(AssessmentDiff.between(before, after), "A-01");

    assertThat(task.answers())
        .filteredOn(answer -> "伝票の入力".equals(answer.step()))
        .anySatisfy(
            answer -> {
              assertThat(answer.path()).isEqualTo("kind");
              assertThat(answer.before()).isNull();
              assertThat(answer.after()).isEqualTo("StepKind.ENTRY");
              assertThat(answer.criteria()).contains("STEP-10");
            });
    assertThat(task.scores().stream().flatMap(score -> score.earned().stream()))
        .isNotEmpty()
        .allMatch(change -> change.cause() == ContributionCause.ANSWERS);
  }

  @Test
  void stepsThatAreInsertedDoNotShiftTheOthers() throws Exception {
    List<Task> tasks = List.of(Samples.task("city", "KAIKEI-01"));
    String text = Files.readString(Samples.file("city"));
    String name = tasks.get(0).steps().get(0).name();
    int at = text.lastIndexOf('{', text.indexOf("\"" + name + "\""));
    String inserted =
        text.substring(0, at)
            + "{ \"name\": \"開封\", \"kind\": \"RECEIVE\", \"minutesPerCase\": 1 }, "
            + text.substring(at);

    TaskDiff task =
        task(AssessmentDiff.between(city, Samples.assess(Samples.read(inserted))), "KAIKEI-01");

    // The steps that were there before save what they saved, though all of them moved by one.
    assertThat(task.steps()).extracting(StepChange::name).containsExactly("開封");
    assertThat(task.annualHours().difference()).isPositive();
  }

  @Test
  void theSameDifferenceIsTheSameBytes() throws Exception {
    Assessment after = AssessmentJson.read(AssessmentJson.write(Samples.assess("minimal")));

    assertThat(DiffJson.write(AssessmentDiff.between(city, after)))
        .isEqualTo(DiffJson.write(AssessmentDiff.between(city, Samples.assess("minimal"))));
  }

  private static void assertSum(ScoreChange score, ToDoubleFunction<Range> end) {
    double sum = 0;
    for (ContributionChange each : score.contributions()) {
      sum +=
          end.applyAsDouble(each.contribution().after())
              - end.applyAsDouble(each.contribution().before());
    }
    double difference =
        end.applyAsDouble(score.suitability().after())
            - end.applyAsDouble(score.suitability().before());
    assertThat(sum).isCloseTo(difference, within(EXACT));
  }

  /** Straight from both assessments, without anything that the comparison itself uses. */
  private static Set<String> expectedMovers(Assessment before, Assessment after) {
    Set<String> movers = new TreeSet<>();
    for (Candidate is : after.candidates()) {
      before
          .candidate(is.task().id())
          .filter(was -> !sameStanding(was, is))
          .ifPresent(was -> movers.add(is.task().id()));
    }
    return movers;
  }

  private static boolean sameStanding(Candidate was, Candidate is) {
    return Objects.equals(was.rank(), is.rank())
        && was.recommendation().equals(is.recommendation())
        && was.effort() == is.effort()
        && was.quadrant() == is.quadrant()
        && near(numbers(was), numbers(is));
  }

  private static Map<String, Range> numbers(Candidate candidate) {
    Map<String, Range> numbers = new LinkedHashMap<>();
    for (Scorecard card : candidate.scorecards()) {
      numbers.put(card.technology(), card.suitability());
    }
    if (candidate.estimate() != null) {
      numbers.put("saved", candidate.estimate().saved());
    }
    return numbers;
  }

  private static boolean near(Map<String, Range> before, Map<String, Range> after) {
    return before.keySet().equals(after.keySet())
        && before.keySet().stream().allMatch(key -> near(before.get(key), after.get(key)));
  }

  private static boolean near(Range before, Range after) {
    return Math.abs(before.low() - after.low()) <= EXACT
        && Math.abs(before.likely() - after.likely()) <= EXACT
        && Math.abs(before.high() - after.high()) <= EXACT;
  }

  private ChangedRules rules() throws Exception {
    return new ChangedRules(folder.resolve("rules"));
  }

  private static ChangedRules manyChanges(Path folder) throws Exception {
    return new ChangedRules(folder)
        .with(ENTRY_SHARE, "@points( 14 )", "@points( 20 )")
        .with("rpa/RPA-30-rule-based-share.drl", ">= 0.8", ">= 0.9")
        .with("checking/CHK-30-rpa-results.drl", "@shareOfMinutes( 0.1 )", "@shareOfMinutes( 0.3 )")
        .with(TOO_SMALL, "< 30", "< 45")
        .without(SEAL);
  }

  private static Assessment city(ChangedRules rules) throws Exception {
    return Samples.assess(Samples.inventory("city"), rules.book());
  }

  private static List<String> ids(AssessmentDiff diff) {
    return diff.tasks().stream().map(task -> task.after().id()).toList();
  }

  private static TaskDiff task(AssessmentDiff diff, String id) {
    return diff.tasks().stream()
        .filter(task -> task.after().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
