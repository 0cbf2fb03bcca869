package jp.mikiwame.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.mikiwame.intake.Suggestion;
import jp.mikiwame.report.Labels;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command line. */
final class UsageText {

  private final Labels labels;

  UsageText(Labels labels) {
    this.labels = labels;
  }

  String of(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      String key = first.startsWith("-") ? "usage.unknown-option" : "usage.unknown-argument";
      return labels.text(key, Map.of("value", first)) + suggestion(first, fault.getCommandLine());
    }
    if (fault instanceof MissingParameterException missing) {
      String what =
          missing.getMissing().stream().map(UsageText::name).collect(Collectors.joining(", "));
      return labels.text("usage.missing", Map.of("what", what));
    }
    if (fault.getArgSpec() != null) {
      return labels.text(
          "usage.bad-value",
          Map.of("option", name(fault.getArgSpec()), "value", String.valueOf(fault.getValue())));
    }
    return fault.getMessage();
  }

  private String suggestion(String word, CommandLine command) {
    Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
    command.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
    return Suggestion.closest(word, known)
        .map(best -> "\n" + labels.text("hint.suggestion", Map.of("suggestion", best)))
        .orElse("");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
