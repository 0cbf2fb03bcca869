package jp.mikiwame.assess;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.mikiwame.bench.InventoryGenerator;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.model.Task;
import jp.mikiwame.report.AssessmentLines;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleCompiler;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.rules.RuleFolder;
import jp.mikiwame.savings.Portfolio;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each stage of a large inventory costs a task, one after the other. Started by {@code
 * bin/bench stages}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseParallelGC")
public class StagesBench {

  private static final int TASKS = 5_000;

  private Source source;
  private RuleBook rules;
  private Assessor assessor;
  private Portfolio portfolio;
  private List<Task> tasks;
  private List<List<Finding>> findings;
  private List<Candidate> candidates;
  private List<Portfolio.Drawn> drawn;

  /** Takes some tasks through all stages, so that each has what the one before it made. */
  @Setup
  public void prepare() throws IOException, RuleFaults {
    source = new Source("inventory.ndjson", new InventoryGenerator().ndjson(TASKS));
    rules = RuleFolder.load(Path.of("rules"), new RuleCompiler());
    assessor = new Assessor(rules, true);
    portfolio = assessor.portfolioOfMany(Sampling.STANDARD);
    Inventory inventory = read().inventory().orElseThrow();
    tasks = inventory.tasks();
    findings = judge();
    candidates = estimate();
    drawn = draw();
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public InventoryReader.Reading read() {
    return new InventoryReader().read(source, Optional.empty(), LocalDate.EPOCH);
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public List<List<Finding>> judge() {
    return rules.judgeBriefly(tasks);
  }

  /** Scores, estimates and recommends. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public List<Candidate> estimate() {
    List<Candidate> all = new ArrayList<>(TASKS);
    for (int i = 0; i < TASKS; i++) {
      all.add(assessor.candidate(tasks.get(i), findings.get(i)));
    }
    return all;
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public List<Portfolio.Drawn> draw() {
    List<Portfolio.Drawn> all = new ArrayList<>(TASKS);
    candidates.forEach(each -> all.add(portfolio.drawn(each)));
    return all;
  }

  /** The line of a task, without rank. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public long write() {
    long bytes = 0;
    for (Portfolio.Drawn each : drawn) {
      bytes += AssessmentLines.row(each.candidate()).length;
    }
    return bytes;
  }
}
