package jp.mikiwame.assess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.CaseResult;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.rules.RuleBench;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleCases;
import jp.mikiwame.rules.RuleCompiler;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.rules.RuleFolder;

/**
 * Keeps a rules folder under test while somebody edits it: only what changed is compiled, and only
 * the cases of what changed are run again.
 */
public final class RuleWorkshop {

  /** After about this many criteria the compiler is as fast as it gets. */
  private static final int WARM_UP = 8;

  private final Path folder;
  private final Inventory inventory;
  private final RunInfo run;
  private final RuleCompiler compiler;
  private final Map<String, Tested> tested = new HashMap<>();

  /** A criterion and its cases as they were when the cases were last run. */
  private record Tested(Criterion criterion, String cases, List<CaseResult> results) {}

  /**
   * What the folder holds now.
   *
   * @param results of all cases
   * @param rerun ids of the criteria whose cases were run for this
   */
  public record State(
      RuleBook rules, Assessment assessment, List<CaseResult> results, List<String> rerun) {}

  /**
   * @param run the circumstances of the assessments; the digest of the rules is filled in
   */
  public RuleWorkshop(Path folder, Inventory inventory, RunInfo run, RuleCompiler compiler) {
    this.folder = folder;
    this.inventory = inventory;
    this.run = run;
    this.compiler = compiler;
  }

  /**
   * Reads the folder as it is now, tests it and assesses the inventory with it.
   *
   * @throws RuleFaults if it cannot be used as it is; the next call starts from what is there then
   */
  public State refresh() throws IOException, RuleFaults {
    RuleBook rules = RuleFolder.load(folder, compiler);
    List<String> rerun = new ArrayList<>();
    List<CaseResult> results = new ArrayList<>();
    for (Criterion criterion : rules.criteria()) {
      results.addAll(results(rules, criterion, rerun));
    }
    RunInfo now = run.under(rules.sha256());
    Assessment assessment =
        new Assessor(rules, run.sampling().vendorResults()).assess(inventory, now, List.of());
    return new State(rules, assessment, results, rerun);
  }

  /**
   * Practises the whole way from rule files to ranking in the background, so that the first edit is
   * as fast as the later ones. What comes of it is thrown away.
   */
  public Thread warmUp(RuleBook rules) {
    Thread thread = new Thread(() -> practise(rules), "rule workshop warm-up");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void practise(RuleBook rules) {
    RuleCompiler practice = new RuleCompiler();
    try {
      for (Criterion criterion : rules.criteria().stream().limit(WARM_UP).toList()) {
        practice.warmUp(criterion);
        new RuleWorkshop(folder, inventory, run, compiler).refresh();
      }
    } catch (IOException | RuleFaults e) {
      // Somebody is already editing: the practice ends here, and the edit itself will tell.
      return;
    }
  }

  private List<CaseResult> results(RuleBook rules, Criterion criterion, List<String> rerun)
      throws IOException, RuleFaults {
    Path file = folder.resolve(criterion.file().replaceAll("\\.drl$", ".cases.yaml"));
    String cases = Files.exists(file) ? Files.readString(file) : "";
    Tested before = tested.get(criterion.id());
    if (before != null && before.criterion().equals(criterion) && before.cases().equals(cases)) {
      return before.results();
    }
    List<CaseResult> results = new RuleBench(rules).run(RuleCases.load(folder, List.of(criterion)));
    tested.put(criterion.id(), new Tested(criterion, cases, results));
    rerun.add(criterion.id());
    return results;
  }
}
