package jp.mikiwame.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.RuleList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rules list}: one line for each rule. */
@Command(name = "list")
final class RulesListCommand implements Callable<Integer> {

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "help.option.rules")
  private Path rules;

  private final Console console;
  private final Labels labels;

  RulesListCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    console
        .out()
        .print(new RuleList(new Loading(console).rules(rules).criteria(), labels).render());
    return ExitCode.OK.number();
  }
}
