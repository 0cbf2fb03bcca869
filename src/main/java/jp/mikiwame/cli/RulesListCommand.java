package jp.mikiwame.cli;

import java.util.concurrent.Callable;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.RuleList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules list}: one line for each rule. */
@Command(name = "list")
final class RulesListCommand implements Callable<Integer> {

  @Mixin private RulesOption rules = new RulesOption();

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
        .print(
            new RuleList(new Loading(console).rules(rules.chosen()).criteria(), labels).render());
    return ExitCode.OK.number();
  }
}
