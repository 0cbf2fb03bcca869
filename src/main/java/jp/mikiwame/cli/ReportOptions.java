package jp.mikiwame.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.mikiwame.report.Labels;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** In which formats an assessment is wanted, and where. */
final class ReportOptions {

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "help.option.out")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "text",
      descriptionKey = "help.option.format")
  private List<ReportFormat> formats;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      descriptionKey = "help.option.top")
  private int top;

  /** The folder for results; null for standard output. */
  Path out() {
    return out;
  }

  int top() {
    return top;
  }

  boolean wants(ReportFormat format) {
    return formats.contains(format);
  }

  /** The wanted formats that cannot say what changed. */
  List<ReportFormat> withoutChanges() {
    return formats.stream().filter(format -> !format.tellsChanges()).toList();
  }

  void refuseUnclear(CommandSpec spec, Labels labels) {
    if (out == null && formats.size() > 1) {
      throw refused(spec, labels, "usage.one-format");
    }
    if (out == null && formats.get(0).isBinary()) {
      throw refused(spec, labels, "usage.needs-out");
    }
    if (top < 1) {
      String message =
          labels.text("usage.bad-value", Map.of("option", "--top", "value", Integer.toString(top)));
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private static ParameterException refused(CommandSpec spec, Labels labels, String key) {
    String message = labels.text(key) + "\n" + labels.text(key + ".hint");
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * Writes or prints the report in every format that is wanted.
   *
   * @param quiet what has to be done before anything else appears on the terminal
   */
  void deliver(Report report, Console console, Runnable quiet) throws Failure {
    for (ReportFormat format : formats) {
      if (out == null) {
        quiet.run();
        print(report, format, console);
      } else {
        Path file = out.resolve(format.file());
        Files.write(file, bytes -> report.write(format, bytes));
        quiet.run();
        console.err().println(report.labels().text("written", Map.of("file", file)));
      }
    }
    quiet.run();
  }

  private static void print(Report report, ReportFormat format, Console console) throws Failure {
    try (PrintedLines lines = new PrintedLines(console.out())) {
      report.write(format, lines);
    } catch (IOException e) {
      throw Files.unreadable("-", e);
    }
  }
}
