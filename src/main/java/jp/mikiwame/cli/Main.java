package jp.mikiwame.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import jp.mikiwame.rules.RuleCache;
import jp.mikiwame.rules.RuleCompiler;
import jp.mikiwame.rules.RuleFolder;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Starts the program. */
public final class Main {

  /** Where the launcher says the rules folder is. */
  private static final String RULES_PROPERTY = "mikiwame.rules";

  /** Where the launcher says whether standard error is a terminal: Java cannot ask. */
  private static final String TERMINAL_PROPERTY = "mikiwame.terminal";

  /** Where it says that the archives of classes are that it has started Java with. */
  private static final String ARCHIVE_PROPERTY = "mikiwame.archive";

  private final Console console;

  public Main(Console console) {
    this.console = console;
  }

  public static void main(String[] arguments) {
    LogSetup.nameLogger();
    Console console =
        new Console(
            System.in,
            writer(new PipeOutput(new FileOutputStream(FileDescriptor.out))),
            writer(System.err),
            terminal(),
            Clock.systemDefaultZone(),
            shortest(Path.of(System.getProperty(RULES_PROPERTY, "rules"))),
            new RuleCompiler(
                RuleCache.of(System.getenv(), archives().map(of -> of.resolve("rules")))));
    beginRules(console, arguments);
    int code = new Main(console).run(arguments);
    forgetForeignArchives();
    System.exit(code);
  }

  /**
   * The rules take a while to be there, so that is begun before the arguments are read in earnest.
   * If it was begun for nothing, nothing comes of it.
   */
  private static void beginRules(Console console, String[] arguments) {
    if (arguments.length == 0 || !arguments[0].equals("assess")) {
      return;
    }
    try {
      Path folder = rulesFolder(console, arguments);
      if (java.nio.file.Files.isDirectory(folder)) {
        RuleFolder.begin(folder, console.compiler());
      }
    } catch (InvalidPathException e) {
      // Reading the arguments in earnest will tell.
    }
  }

  private static Path rulesFolder(Console console, String[] arguments) {
    Path folder = console.rules();
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i].startsWith(RulesOption.NAME + "=")) {
        folder = Path.of(arguments[i].substring(RulesOption.NAME.length() + 1));
      } else if (arguments[i - 1].equals(RulesOption.NAME)) {
        folder = Path.of(arguments[i]);
      }
    }
    return folder;
  }

  /** The folder that the launcher has prepared for fast starts. */
  private static Optional<Path> archives() {
    return Optional.ofNullable(System.getProperty(ARCHIVE_PROPERTY)).map(Path::of);
  }

  /**
   * Archives of classes that another version of Java has made are of no use, and keep the launcher
   * from making new ones.
   */
  private static void forgetForeignArchives() {
    boolean foreign =
        archives().stream()
            .anyMatch(of -> !of.toString().endsWith("@" + System.getProperty("java.vm.version")));
    File[] files = foreign ? archives().get().toFile().listFiles() : null;
    for (File file : files == null ? new File[0] : files) {
      file.delete();
    }
  }

  private static boolean terminal() {
    String told = System.getProperty(TERMINAL_PROPERTY);
    return told == null ? System.console() != null : Boolean.parseBoolean(told);
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
    addCommands(commands, arguments.length == 0 ? "" : arguments[0], labels);
    commands.setOut(console.out()).setErr(console.err());
    new HelpTexts(labels).apply(commands);
    commands.setParameterExceptionHandler((fault, args) -> usage(labels, fault));
    commands.setExecutionExceptionHandler((fault, command, result) -> failed(labels, fault));
    int code = execute(commands, arguments, labels);
    boolean lost = console.out().checkError();
    if (lost) {
      Failure failure = Files.failure(ExitCode.OUTPUT, "output-lost", "-", Map.of());
      console.err().print(new NoticeText(labels).render(failure.notices()));
      code = ExitCode.OUTPUT.number();
    }
    console.err().flush();
    return code;
  }

  /** If the first word names a command, no other has to be made ready. */
  private void addCommands(CommandLine commands, String first, Labels labels) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("assess", () -> new AssessCommand(console, labels));
    all.put("import", () -> new ImportCommand(console, labels));
    all.put("template", () -> new TemplateCommand(console, labels));
    all.put("check", () -> new CheckCommand(console, labels));
    all.put("explain", () -> new ExplainCommand(console, labels));
    all.put("report", () -> new ReportCommand(console, labels));
    all.put("diff", () -> new DiffCommand(console, labels));
    all.put("backtest", () -> new BacktestCommand(console, labels));
    all.put("merge", () -> new MergeCommand(console, labels));
    all.put("rules", () -> RulesCommand.with(console, labels));
    all.forEach(
        (name, command) -> {
          if (name.equals(first) || !all.containsKey(first)) {
            commands.addSubcommand(name, command.get());
          }
        });
  }

  /** All that is asked of an inventory can be more than fits; that is no fault of the program. */
  private int execute(CommandLine commands, String[] arguments, Labels labels) {
    try {
      return commands.execute(arguments);
    } catch (OutOfMemoryError e) {
      long most = Runtime.getRuntime().maxMemory() >> 20;
      Failure failure = Files.failure(ExitCode.USAGE, "memory-full", "-", Map.of("most", most));
      return failed(labels, failure);
    }
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
