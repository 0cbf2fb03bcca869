package jp.mikiwame.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.intake.files.ForeignImport;
import jp.mikiwame.intake.files.Surroundings;
import jp.mikiwame.intake.survey.ColumnMapping;
import jp.mikiwame.intake.survey.MappingFile;
import jp.mikiwame.report.Labels;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of every command that reads files as departments send them. */
final class ForeignOptions {

  /** What the activities of an event log become. */
  enum Activities {
    steps,
    tasks
  }

  @Option(
      names = "--organization",
      paramLabel = "NAME",
      descriptionKey = "help.option.organization")
  private String organization;

  @Option(names = "--code", paramLabel = "CODE", descriptionKey = "help.option.code")
  private String code;

  @Option(names = "--fiscal-year", paramLabel = "YEAR", descriptionKey = "help.option.fiscal-year")
  private Integer fiscalYear;

  @Option(names = "--department", paramLabel = "NAME", descriptionKey = "help.option.department")
  private String department;

  @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "help.option.mapping")
  private String mapping;

  @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "help.option.encoding")
  private String encoding;

  @Option(names = "--password", paramLabel = "TEXT", descriptionKey = "help.option.password")
  private String password;

  @Option(names = "--scale", paramLabel = "SHARE", descriptionKey = "help.option.scale")
  private Double scale;

  @Option(
      names = "--activities",
      paramLabel = "steps|tasks",
      defaultValue = "steps",
      descriptionKey = "help.option.activities")
  private Activities activities = Activities.steps;

  /** What files are read with. */
  ForeignImport reader(Console console, CommandSpec spec, Labels labels) throws Failure {
    LocalDate today = LocalDate.now(console.clock());
    return new ForeignImport(chosen(spec, labels), surroundings(), columns(console), today);
  }

  /**
   * @throws ParameterException if a value cannot be used
   */
  ImportOptions chosen(CommandSpec spec, Labels labels) {
    if (scale != null && !(scale > 0 && scale <= 1)) {
      throw badValue(spec, labels, "--scale", Double.toString(scale));
    }
    return new ImportOptions(
        Optional.ofNullable(encoding).map(name -> charset(name, spec, labels)),
        Optional.ofNullable(password),
        Optional.ofNullable(scale),
        activities == Activities.tasks);
  }

  /** All files that are read: those of departments, and the mapping of their columns. */
  List<String> withMapping(List<String> files) {
    return Stream.concat(files.stream(), Stream.ofNullable(mapping)).toList();
  }

  /** The organisation's name if the user gave one. */
  Optional<String> organization() {
    return Optional.ofNullable(organization);
  }

  private Surroundings surroundings() {
    return new Surroundings(
        organization(),
        Optional.ofNullable(code),
        Optional.ofNullable(fiscalYear),
        Optional.ofNullable(department));
  }

  private Optional<ColumnMapping> columns(Console console) throws Failure {
    if (mapping == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(MappingFile.read(Files.read(console, mapping)));
    } catch (BrokenInventory broken) {
      throw new Failure(ExitCode.USAGE, broken.notices());
    }
  }

  /** Offices say CP932 or Shift_JIS, and mean what Windows writes. */
  private static Charset charset(String name, CommandSpec spec, Labels labels) {
    boolean windows = name.toUpperCase(Locale.ROOT).matches("CP932|MS932|S(HIFT)?[-_]?JIS");
    try {
      return Charset.forName(windows ? "windows-31j" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw badValue(spec, labels, "--encoding", name);
    }
  }

  private static ParameterException badValue(
      CommandSpec spec, Labels labels, String option, String value) {
    return new ParameterException(
        spec.commandLine(),
        labels.text("usage.bad-value", Map.of("option", option, "value", value)));
  }
}
