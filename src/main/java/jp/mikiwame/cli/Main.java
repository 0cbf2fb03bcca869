package jp.mikiwame.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import jp.mikiwame.rules.RuleCompiler;
import jp.mikiwame.rules.RulesStopped;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Starts the program. */
public final class Main {

  /** Where the launcher says the rules folder is. */
  private static final String RULES_PROPERTY = "mikiwame.rules";

  private final Console console;

  public Main(Console console) {
    this.console = console;
  }

  public static void main(String[] arguments) {
    Console console =
        new Console(
            System.in,
            writer(new PipeOutput(new FileOutputStream(FileDescriptor.out))),
            writer(System.err),
            Clock.systemDefaultZone(),
            shortest(Path.of(System.getProperty(RULES_PROPERTY, "rules"))),
            new RuleCompiler());
    System.exit(new Main(console).run(arguments));
  }

  /** The folder as people would name it from where they stand. */
  private static Path shortest(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.isAbsolute() && folder.startsWith(here) ? here.relativize(folder) : folder;
  }

  /** UTF-8 on every machine; the launcher for Windows sets its console to it. */
  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  /** Runs one command line and returns the exit code. */
  public int run(String... arguments) {
    Labels labels = Labels.of(language(arguments));
    CommandLine commands = new CommandLine(new Mikiwame());
    commands.addSubcommand(new AssessCommand(console, labels));
    commands.addSubcommand(new CheckCommand(console, labels));
    commands.addSubcommand(new ExplainCommand(console, labels));
    commands.addSubcommand(new DiffCommand(console, labels));
    commands.addSubcommand(new BacktestCommand(console, labels));
    commands.addSubcommand("rules", RulesCommand.with(console, labels));
    commands.setOut(console.out()).setErr(console.err());
    new HelpTexts(labels).apply(commands);
    commands.setParameterExceptionHandler((fault, args) -> usage(labels, fault));
    commands.setExecutionExceptionHandler((fault, command, result) -> failed(labels, fault));
    int code = commands.execute(arguments);
    boolean lost = console.out().checkError();
    if (lost) {
      Failure failure = Files.failure(ExitCode.OUTPUT, "output-lost", "-", Map.of());
      console.err().print(new NoticeText(labels).render(failure.notices()));
      code = ExitCode.OUTPUT.number();
    }
    console.err().flush();
    return code;
  }

  /** The language is needed before the arguments are parsed, for the messages of the parser. */
  private static String language(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String wanted =
          arguments[i].startsWith("--lang=")
              ? arguments[i].substring("--lang=".length())
              : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
      if (Labels.LANGUAGES.contains(wanted)) {
        return wanted;
      }
    }
    return Labels.LANGUAGES.get(0);
  }

  private int usage(Labels labels, CommandLine.ParameterException fault) {
    CommandSpec command = fault.getCommandLine().getCommandSpec();
    console.err().println(new UsageText(labels).of(fault));
    String help = command.qualifiedName(" ").replaceFirst("^mikiwame ?", "") + " --help";
    console.err().println(labels.text("usage.see-help", Map.of("command", help.strip())));
    return ExitCode.USAGE.number();
  }

  /** Tells what ended a command, and with which exit code. */
  int failed(Labels labels, Exception fault) {
    if (fault instanceof Failure failure) {
      console.err().print(new NoticeText(labels).render(failure.notices()));
      return failure.exitCode().number();
    }
    if (fault instanceof RulesStopped stopped) {
      console.err().print(new NoticeText(labels).render(stopped.faults().notices()));
      return ExitCode.RULES.number();
    }
    console.err().println(labels.text("bug", Map.of("detail", String.valueOf(fault))));
    try {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      Path file = java.nio.file.Files.createTempFile("mikiwame-", ".log");
      java.nio.file.Files.writeString(file, trace.toString());
      console.err().println(labels.text("bug.trace", Map.of("file", file)));
    } catch (IOException e) {
      // No place for the record either; the line above is all that can be said.
      console.err().println(List.of(fault.getStackTrace()).get(0));
    }
    return ExitCode.BUG.number();
  }
}
