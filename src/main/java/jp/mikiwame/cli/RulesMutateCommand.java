package jp.mikiwame.cli;

import java.util.List;
import java.util.concurrent.Callable;
import jp.mikiwame.model.MutationResult;
import jp.mikiwame.model.Progress;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.MutationText;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleCompiler;
import jp.mikiwame.rules.RuleMutator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules mutate}: whether the cases would notice a slip in a rule. */
@Command(name = "mutate")
final class RulesMutateCommand implements Callable<Integer> {

  @Mixin private RulesOption rules = new RulesOption();

  @Option(
      names = "--min",
      paramLabel = "N",
      defaultValue = "90",
      descriptionKey = "help.option.min-mutation")
  private double required;

  private final Console console;
  private final Labels labels;

  RulesMutateCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Loading loading = new Loading(console);
    RuleBook book = loading.rules(rules.chosen());
    List<RuleCase> cases = loading.cases(loading.folder(rules.chosen()), book.criteria());
    RuleMutator mutator = new RuleMutator(book.criteria(), cases);
    List<MutationResult> results =
        ProgressLine.during(
            Progress.Stage.MUTATE, console, labels, () -> mutator.run(new RuleCompiler()));
    long noticed = results.stream().filter(MutationResult::noticed).count();
    double share = results.isEmpty() ? 0 : (double) noticed / results.size();
    MutationText text = new MutationText(labels);
    console.out().print(text.render(results));
    console.out().print(text.summary(results, share, required / 100));
    return (share < required / 100 ? ExitCode.BELOW : ExitCode.OK).number();
  }
}
