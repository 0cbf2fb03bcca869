package jp.mikiwame.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Task;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.scoring.Scorer;

/**
 * The same scoring criteria on the same tasks, one thread, in different engines. Started by {@code
 * bin/bench compare}.
 */
final class EngineBench {

  private static final int TASKS = 20_000;
  private static final int ROUNDS = 7;

  /** A round of a slow engine judges fewer tasks: only the rate counts. */
  private static final double SECONDS_A_ROUND = 1;

  private static final double WARM_UP_SECONDS = 4;

  /** Tasks on which all must agree; the slowest engine needs seconds for them. */
  private static final int COMPARED = 2_000;

  private EngineBench() {}

  /** An engine, how many tasks a round of it judges, and its rates so far. */
  private record Runner(Engine engine, int tasks, double[] rates) {
    double rate() {
      return median(rates);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("engines");
    try {
      compare(folder);
    } finally {
      RuleFolders.remove(folder);
    }
  }

  private static void compare(Path folder) throws Exception {
    RuleBook rules = OurEngines.scoringRules(folder.resolve("rules"));
    List<Criterion> criteria = rules.criteria();
    Points points = new Points(rules.technologies(), criteria);
    List<Task> tasks =
        new InventoryReader()
            .read(
                new Source("inventory.json", new InventoryGenerator().json(TASKS)),
                Optional.empty(),
                LocalDate.EPOCH)
            .inventory()
            .orElseThrow()
            .tasks();
    Survey.Clerk clerk = new Survey.Clerk(new AnswerTable(), points.grades());
    List<Survey> surveys = tasks.stream().map(clerk::survey).toList();
    System.out.printf(
        "%d criteria with %d grades on %,d tasks; %d of them leave a grade open%n%n",
        criteria.size(),
        points.grades().size(),
        TASKS,
        surveys.stream().filter(survey -> survey.open(-1) != 0).count());
    List<Engine> engines = new ArrayList<>(inProcess(rules, points));
    Optional<GoRules> node = Optional.empty();
    if (GoRules.isInstalled()) {
      GoRules rivals = new GoRules(folder, criteria, surveys, points);
      node = Optional.of(rivals);
      engines.add(rivals.engine("GoRules in Node, 256 in flight", 256));
      engines.add(rivals.engine("GoRules in Node, one by one", 1));
    } else {
      System.out.println("Node or GoRules is not there and is left out.");
    }
    try {
      assertAgreement(engines, surveys);
      assertProduct(rules, points, surveys);
      engines.add(
          Engine.of(
              "(preparing the facts of the others)",
              survey -> new double[] {0, clerk.survey(survey.task()).facts().size()}));
      print(measured(engines, surveys));
    } finally {
      node.ifPresent(GoRules::close);
    }
  }

  private static List<Runner> measured(List<Engine> engines, List<Survey> surveys)
      throws Exception {
    List<Runner> runners = new ArrayList<>();
    for (Engine engine : engines) {
      runners.add(warm(engine, surveys));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Runner runner : runners) {
        double seconds = runner.engine().seconds(repeated(surveys, runner.tasks()));
        runner.rates()[round] = runner.tasks() / seconds;
      }
    }
    return runners;
  }

  /** The hand-written one first, then ours. */
  private static List<Engine> inProcess(RuleBook rules, Points points) {
    List<Criterion> criteria = rules.criteria();
    return List.of(
        Engine.of("hand-written Java", survey -> HandWritten.points(survey.task())),
        OurEngines.ruleBook(rules, points),
        OurEngines.session(criteria, points),
        OtherEngines.easyRules(points),
        OtherEngines.camunda("Camunda DMN, JUEL", criteria, points, "juel", Cells::juel),
        OtherEngines.droolsDmn(criteria, points),
        OtherEngines.camunda("Camunda DMN, FEEL", criteria, points, null, Cells::feel));
  }

  /** All engines must give the same points, or there is nothing to compare. */
  private static void assertAgreement(List<Engine> engines, List<Survey> surveys) throws Exception {
    List<Survey> compared = surveys.subList(0, COMPARED);
    List<double[]> expected = engines.get(0).points(compared);
    for (Engine engine : engines) {
      List<double[]> found = engine.points(compared);
      for (int i = 0; i < COMPARED; i++) {
        if (!Arrays.equals(expected.get(i), found.get(i))) {
          throw new IllegalStateException(
              "%s and %s differ on task %s (%s, %s)"
                  .formatted(
                      engines.get(0).name(),
                      engine.name(),
                      compared.get(i).task().id(),
                      Arrays.toString(expected.get(i)),
                      Arrays.toString(found.get(i))));
        }
      }
    }
    System.out.printf("All %d give the same points on %,d tasks.%n%n", engines.size(), COMPARED);
  }

  /** What is compared must be the suitability that the product tells. */
  private static void assertProduct(RuleBook rules, Points points, List<Survey> surveys) {
    Scorer scorer = new Scorer(rules.technologies(), rules.criteria());
    for (Survey survey : surveys.subList(0, COMPARED / 10)) {
      double[] compared = HandWritten.points(survey.task());
      List<Scorecard> cards = scorer.scorecards(rules.judge(survey.task()));
      for (int i = 0; i < cards.size(); i++) {
        Range suitability = cards.get(i).suitability();
        double perPoint = 100 / points.attainable(i);
        int at = i * Points.ENDS;
        double[] told = {suitability.low(), suitability.likely(), suitability.high()};
        for (int end = 0; end < Points.ENDS; end++) {
          if (Math.abs(told[end] - compared[at + end] * perPoint) > 1e-9) {
            throw new IllegalStateException(
                "The product scores task %s otherwise (%s)"
                    .formatted(survey.task().id(), told[end]));
          }
        }
      }
    }
  }

  private static Runner warm(Engine engine, List<Survey> surveys) throws Exception {
    int tasks = 50;
    double spent = 0;
    double rate = 0;
    while (spent < WARM_UP_SECONDS) {
      double seconds = engine.seconds(repeated(surveys, tasks));
      spent += seconds;
      rate = tasks / seconds;
      tasks = (int) Math.max(50, Math.min(rate * SECONDS_A_ROUND, tasks * 4.0));
    }
    return new Runner(engine, (int) (rate * SECONDS_A_ROUND), new double[ROUNDS]);
  }

  private static List<Survey> repeated(List<Survey> surveys, int tasks) {
    List<Survey> repeated = new ArrayList<>(tasks);
    while (repeated.size() < tasks) {
      repeated.addAll(surveys.subList(0, Math.min(surveys.size(), tasks - repeated.size())));
    }
    return repeated;
  }

  private static void print(List<Runner> runners) {
    double handWritten = runners.get(0).rate();
    double ours = runners.get(1).rate();
    System.out.println(
        "| engine | tasks/s | µs a task | hand-written = 1 | Mikiwame is faster by |");
    System.out.println("|---|--:|--:|--:|--:|");
    for (Runner runner : runners) {
      System.out.printf(
          "| %s | %,.0f | %.2f | %.4f | %.2f |%n",
          runner.engine().name(),
          runner.rate(),
          1e6 / runner.rate(),
          runner.rate() / handWritten,
          ours / runner.rate());
    }
    System.out.printf(
        """

        One thread, medians of %d rounds in turn. Hand-written Java, Mikiwame and the session work
        out shares and hours themselves; the others find them ready, and what the last line says
        is not counted against them. Mikiwame also tells the evidence of every finding.
        """,
        ROUNDS);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
