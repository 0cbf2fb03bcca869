package jp.mikiwame.cli;

import java.util.List;
import java.util.concurrent.Callable;
import jp.mikiwame.model.CaseResult;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.report.CaseText;
import jp.mikiwame.report.JUnitXml;
import jp.mikiwame.report.Labels;
import jp.mikiwame.rules.RuleBench;
import jp.mikiwame.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules test}: runs the cases. */
@Command(name = "test")
final class RulesTestCommand implements Callable<Integer> {

  /** How results are shown. */
  enum Format {
    text,
    junit
  }

  @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "help.param.rule-ids")
  private List<String> ids = List.of();

  @Mixin private RulesOption rules = new RulesOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      descriptionKey = "help.option.test-format")
  private Format format;

  private final Console console;
  private final Labels labels;

  RulesTestCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Loading loading = new Loading(console);
    RuleBook book = loading.rules(rules.chosen());
    List<RuleCase> cases =
        loading.cases(loading.folder(rules.chosen()), book.criteria()).stream()
            .filter(this::isWanted)
            .toList();
    List<CaseResult> results = new RuleBench(book).run(cases);
    CaseText text = new CaseText(book.criteria(), labels);
    if (format == Format.junit) {
      console.out().print(new JUnitXml(text).render(results));
    } else {
      console.out().print(text.render(results));
      console.out().print(text.summary(results));
    }
    if (results.isEmpty()) {
      console.err().println(labels.text("test.none"));
      return ExitCode.BELOW.number();
    }
    boolean failed = results.stream().anyMatch(CaseResult::isFailure);
    return (failed ? ExitCode.BELOW : ExitCode.OK).number();
  }

  /** RPA-50 asks for all cases of the criterion, RPA-50-2 for those that expect this rule. */
  private boolean isWanted(RuleCase each) {
    return ids.isEmpty() || ids.contains(each.criterion()) || ids.contains(each.expect());
  }
}
