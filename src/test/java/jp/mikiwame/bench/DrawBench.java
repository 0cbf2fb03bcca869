package jp.mikiwame.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.mikiwame.assess.Assessor;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Organization;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.model.Technology;
import jp.mikiwame.report.AssessmentJson;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleCompiler;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.rules.RuleFolder;
import jp.mikiwame.savings.KnownResults;
import jp.mikiwame.savings.Portfolio;
import jp.mikiwame.savings.Savings;

/**
 * What the draws of uncertainty add to everything else between reading an inventory and the written
 * result. Started by {@code bin/bench draws}.
 */
final class DrawBench {

  private static final Path CITY = Path.of("samples/city/inventory.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Sampling SAMPLING = Sampling.STANDARD;
  private static final int TASKS = 1_000;
  private static final int WARM_RUNS = 7;
  private static final int COLD_RUNS = 5;

  /** Above 10,000 all tasks are drawn at the points of a Sobol' sequence. */
  private static final int MANY_TASKS = 20_000;

  private static final int LEAST_STEPS = 3;
  private static final int MOST_STEPS = 15;

  private final Assessor assessor;
  private final Savings savings;

  private DrawBench(RuleBook rules) throws RuleFaults {
    this.assessor = new Assessor(rules, true);
    List<String> technologies = rules.technologies().stream().map(Technology::id).toList();
    this.savings =
        new Savings(
            rules.criteria(),
            rules.assumptions(),
            assessor.assess(nothing(), run(LocalDate.EPOCH), List.of()).calibration(),
            technologies,
            KnownResults.of(rules.criteria(), rules.assumptions(), technologies, List.of()));
  }

  /**
   * @param arguments {@code cold} to start whole processes too
   */
  public static void main(String[] arguments) throws Exception {
    byte[] inventory = inventory();
    new DrawBench(RuleFolder.load(Path.of("rules"), new RuleCompiler())).warm(inventory);
    if (List.of(arguments).contains("cold")) {
      report("process", cold(inventory));
    }
  }

  /** Milliseconds of everything else and of the draws. */
  private record Times(double others, double draws) {}

  private static void report(String what, Times times) {
    System.out.printf(
        "%-8s %d tasks: everything else %6.0f ms, %d draws %6.0f ms, ratio %.2f%n",
        what,
        TASKS,
        times.others(),
        SAMPLING.draws(),
        times.draws(),
        times.draws() / times.others());
  }

  private void warm(byte[] inventory) {
    double[] whole = new double[WARM_RUNS];
    double[] draws = new double[WARM_RUNS];
    double[] many = new double[WARM_RUNS];
    List<Candidate> candidates = candidates(inventory);
    List<Candidate> repeated =
        IntStream.range(0, MANY_TASKS)
            .mapToObj(i -> candidates.get(i % candidates.size()))
            .toList();
    for (int i = 0; i < WARM_RUNS; i++) {
      whole[i] = millis(() -> candidates(inventory));
      draws[i] = millis(() -> draw(candidates));
      // Ids come up again and again, so there is nothing to rank.
      many[i] = millis(() -> portfolio(repeated));
    }
    System.out.printf(
        "%d of %d tasks have an estimate%n",
        candidates.stream().filter(each -> each.outlook() != null).count(), candidates.size());
    report("warm", new Times(median(whole) - median(draws), median(draws)));
    double perTask = median(draws) / TASKS;
    double perTaskOfMany = median(many) / MANY_TASKS;
    System.out.printf(
        "draws    %.3f ms a task of %d, %.3f ms a task of %d, ratio %.2f%n",
        perTask, TASKS, perTaskOfMany, MANY_TASKS, perTaskOfMany / perTask);
    System.out.printf(
        "draws    %.1f µs of one thread a task of %d, estimates made into steps among them%n",
        median(DoubleStream.generate(() -> threadMicros(repeated)).limit(WARM_RUNS).toArray())
            / MANY_TASKS,
        MANY_TASKS);
  }

  /** As a stream of tasks is drawn; waiting for a processor does not count. */
  private double threadMicros(List<Candidate> candidates) {
    Portfolio portfolio = Portfolio.ofMany(savings, SAMPLING, UnaryOperator.identity());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    candidates.forEach(each -> portfolio.take(portfolio.drawn(each)));
    return (threads.getCurrentThreadCpuTime() - start) / 1e3;
  }

  private List<Candidate> candidates(byte[] file) {
    Inventory inventory =
        new InventoryReader()
            .read(new Source("inventory.json", file), Optional.empty(), LocalDate.EPOCH)
            .inventory()
            .orElseThrow();
    Assessment assessment = assessor.assess(inventory, run(inventory.asOf()), List.of());
    if (AssessmentJson.write(assessment).isEmpty()) {
      throw new IllegalStateException("Nothing was written");
    }
    return assessment.candidates();
  }

  private void draw(List<Candidate> candidates) {
    Portfolio portfolio = portfolio(candidates);
    if (portfolio.stable(candidates).size() != candidates.size()) {
      throw new IllegalStateException("Candidates were lost");
    }
  }

  private Portfolio portfolio(List<Candidate> candidates) {
    Portfolio portfolio =
        Portfolio.of(candidates.size(), savings, SAMPLING, UnaryOperator.identity());
    portfolio.takeAll(candidates);
    return portfolio;
  }

  private static double millis(Runnable work) {
    System.gc();
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static RunInfo run(LocalDate asOf) {
    return new RunInfo("bench", "inventory.json", "", "", asOf, SAMPLING);
  }

  private static Inventory nothing() {
    return new Inventory(
        new Organization("", null),
        null,
        null,
        LocalDate.EPOCH,
        Inventory.DEFAULT_WORKING_DAYS,
        List.of(),
        List.of(),
        List.of());
  }

  /** Everything else is the same process with a single draw. */
  private static Times cold(byte[] inventory) throws Exception {
    Path file = Files.createTempDirectory("draws").resolve("inventory.json");
    Files.write(file, inventory);
    double[] one = new double[COLD_RUNS];
    double[] all = new double[COLD_RUNS];
    for (int i = 0; i < COLD_RUNS; i++) {
      one[i] = process(file, 1);
      all[i] = process(file, SAMPLING.draws());
    }
    return new Times(median(one), median(all) - median(one));
  }

  private static double process(Path inventory, int draws) throws Exception {
    ProcessBuilder process =
        new ProcessBuilder(
            "bin/mikiwame",
            "assess",
            inventory.toString(),
            "--format",
            "json",
            "--draws",
            Integer.toString(draws),
            "--out",
            inventory.getParent().toString());
    process.redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")));
    process.redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")));
    long start = System.nanoTime();
    int exit = process.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("The run failed (exit %d)".formatted(exit));
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /**
   * The tasks of the sample city again and again, each with an id and a volume of its own and
   * lengthened by steps of other tasks to as many as surveys list.
   */
  private static byte[] inventory() throws IOException {
    Random random = new Random(1);
    ObjectNode city = (ObjectNode) MAPPER.readTree(Files.readAllBytes(CITY));
    // So much work needs more people than the sample city has.
    city.get("departments")
        .forEach(department -> ((ObjectNode) department).put("staffCount", 10_000));
    ArrayNode originals = (ArrayNode) city.get("tasks");
    ArrayNode tasks = MAPPER.createArrayNode();
    for (int i = 0; i < TASKS; i++) {
      ObjectNode task = originals.get(i % originals.size()).deepCopy();
      task.put("id", "%s/%d".formatted(task.get("id").asText(), i));
      vary((ObjectNode) task.get("volume"), random);
      lengthen((ArrayNode) task.get("steps"), originals, random);
      tasks.add(task);
    }
    city.set("tasks", tasks);
    return MAPPER.writeValueAsString(city).getBytes(StandardCharsets.UTF_8);
  }

  private static void vary(ObjectNode volume, Random random) {
    String cases = "casesPerOccurrence";
    if (volume != null && volume.path(cases).isNumber()) {
      double factor = 0.5 + 1.5 * random.nextDouble();
      volume.put(cases, Math.ceil(volume.get(cases).asDouble() * factor));
    }
  }

  private static void lengthen(ArrayNode steps, ArrayNode tasks, Random random) {
    int size = LEAST_STEPS + random.nextInt(MOST_STEPS - LEAST_STEPS + 1);
    while (steps.size() < size) {
      ArrayNode others = (ArrayNode) tasks.get(random.nextInt(tasks.size())).get("steps");
      ObjectNode step = others.get(random.nextInt(others.size())).deepCopy();
      step.remove("id");
      steps.add(step);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
