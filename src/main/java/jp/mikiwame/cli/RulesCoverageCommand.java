package jp.mikiwame.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.model.RuleCoverage;
import jp.mikiwame.model.Task;
import jp.mikiwame.report.CoverageText;
import jp.mikiwame.report.Labels;
import jp.mikiwame.rules.RuleBench;
import jp.mikiwame.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules coverage}: which rules are put to use. */
@Command(name = "coverage")
final class RulesCoverageCommand implements Callable<Integer> {

  @Parameters(paramLabel = "INVENTORY", arity = "0..*", descriptionKey = "help.param.inventories")
  private List<String> inventories = List.of();

  @Mixin private RulesOption rules = new RulesOption();

  @Option(
      names = "--min",
      paramLabel = "N",
      defaultValue = "100",
      descriptionKey = "help.option.min-coverage")
  private double required;

  private final Console console;
  private final Labels labels;

  RulesCoverageCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Loading loading = new Loading(console);
    RuleBook book = loading.rules(rules.chosen());
    List<RuleCase> cases = loading.cases(loading.folder(rules.chosen()), book.criteria());
    List<Task> tasks = new ArrayList<>();
    for (String inventory : inventories) {
      Reading reading = loading.assessable(Files.read(console, inventory), Optional.empty());
      tasks.addAll(reading.inventory().orElseThrow().tasks());
    }
    List<RuleCoverage> coverage = new RuleBench(book).coverage(cases, tasks);
    long covered = coverage.stream().filter(each -> each.caseHits() > 0).count();
    double share = coverage.isEmpty() ? 0 : (double) covered / coverage.size();
    CoverageText text = new CoverageText(labels);
    console.out().print(text.render(coverage));
    console.out().print(text.summary(coverage, share, required / 100));
    return (share < required / 100 ? ExitCode.BELOW : ExitCode.OK).number();
  }
}
