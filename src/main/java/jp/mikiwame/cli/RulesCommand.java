package jp.mikiwame.cli;

import jp.mikiwame.report.Labels;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: everything an analyst does with the rules themselves. */
@Command(name = "rules")
final class RulesCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** The command with all its subcommands. */
  static CommandLine with(Console console, Labels labels) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesListCommand(console, labels))
        .addSubcommand(new RulesCheckCommand(console, labels))
        .addSubcommand(new RulesTestCommand(console, labels))
        .addSubcommand(new RulesCoverageCommand(console, labels))
        .addSubcommand(new RulesMutateCommand(console, labels))
        .addSubcommand(new RulesWatchCommand(console, labels))
        .addSubcommand(new RulesDocCommand(console, labels))
        .addSubcommand(new RulesNewCommand(console, labels));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), spec.commandLine().getUsageMessage());
  }
}
