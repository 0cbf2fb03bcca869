package jp.mikiwame.cli;

import jp.mikiwame.report.Labels;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives every command its help in the user's language. */
final class HelpTexts {

  private final Labels labels;

  HelpTexts(Labels labels) {
    this.labels = labels;
  }

  void apply(CommandLine command) {
    String name = name(command);
    command.setResourceBundle(labels.bundle());
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.synopsisHeading(labels.text("help.heading.synopsis"));
    usage.descriptionHeading(labels.text("help.heading.description"));
    usage.description(labels.text("help." + name));
    usage.parameterListHeading(labels.text("help.heading.parameters"));
    usage.optionListHeading(labels.text("help.heading.options"));
    usage.commandListHeading(labels.text("help.heading.commands"));
    command.getSubcommands().values().forEach(this::apply);
  }

  /** rules.list for {@code mikiwame rules list}. */
  private static String name(CommandLine command) {
    CommandLine parent = command.getParent();
    if (parent == null) {
      return "main";
    }
    return parent.getParent() == null
        ? command.getCommandName()
        : parent.getCommandName() + "." + command.getCommandName();
  }
}
