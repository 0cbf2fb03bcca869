package jp.mikiwame.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.report.DiffJson;
import jp.mikiwame.report.DiffMarkdown;
import jp.mikiwame.report.DiffText;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import jp.mikiwame.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: who moved between two assessments, or between two rules folders, and why. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

  /** What a difference can be written as. */
  enum Format {
    text,
    json,
    md
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "help.param.before")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "help.param.after")
  private String after;

  @Option(names = "--inventory", paramLabel = "INVENTORY", descriptionKey = "help.option.inventory")
  private String inventory;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      descriptionKey = "help.option.diff-format")
  private Format format;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "help.option.as-of")
  private LocalDate asOf;

  private final Console console;
  private final Labels labels;
  private final Loading loading;

  DiffCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
    this.loading = new Loading(console);
  }

  @Override
  public Integer call() throws Failure {
    boolean folders = Files.isFolder(before) && Files.isFolder(after);
    return folders ? compareFolders() : compareFiles();
  }

  private int compareFolders() throws Failure {
    if (inventory == null) {
      throw usage("usage.diff.inventory", Map.of());
    }
    Source source = Files.read(console, inventory);
    Reading reading = loading.assessable(source, Optional.ofNullable(asOf));
    RuleBook old = loading.rules(Path.of(before));
    RuleBook young = loading.rules(Path.of(after));
    deliver(
        AssessmentDiff.between(
            loading.assessment(source, reading, old, Sampling.STANDARD),
            loading.assessment(source, reading, young, Sampling.STANDARD)));
    console.err().print(new NoticeText(labels).render(reading.notices()));
    boolean faulty = reading.notices().stream().anyMatch(Notice::isError);
    return (faulty ? ExitCode.DATA : ExitCode.OK).number();
  }

  private int compareFiles() throws Failure {
    refuseMixture();
    refuse("--inventory", inventory);
    refuse("--as-of", asOf);
    deliver(AssessmentDiff.between(loading.assessment(before), loading.assessment(after)));
    return ExitCode.OK.number();
  }

  private void refuseMixture() throws Failure {
    if (before.equals("-") && after.equals("-")) {
      throw usage("usage.diff.stdin-twice", Map.of());
    }
    if (Files.isFolder(before) || Files.isFolder(after)) {
      String folder = Files.isFolder(before) ? before : after;
      String file = Files.isFolder(before) ? after : before;
      if (!file.equals("-")) {
        // A name that is wrong altogether is the nearer fault.
        Files.read(console, file);
      }
      throw usage("usage.diff.mixed", Map.of("folder", folder, "file", file));
    }
  }

  private void refuse(String option, Object value) {
    if (value != null) {
      throw usage("usage.diff.folders-only", Map.of("option", option));
    }
  }

  private ParameterException usage(String key, Map<String, ?> values) {
    String hint = key + ".hint";
    boolean hinted = labels.bundle().containsKey(hint);
    return new ParameterException(
        spec.commandLine(),
        labels.text(key, values) + (hinted ? "\n" + labels.text(hint, values) : ""));
  }

  private void deliver(AssessmentDiff diff) {
    console
        .out()
        .print(
            switch (format) {
              case text -> new DiffText(diff, labels).render();
              case md -> new DiffMarkdown(diff, labels).render();
              case json -> DiffJson.write(diff);
            });
    if (!diff.isEmpty()) {
      console.err().println(labels.text("diff.summary", counts(diff)));
    } else if (format == Format.json) {
      console.err().print(DiffText.nothing(labels));
    }
  }

  private static Map<String, Integer> counts(AssessmentDiff diff) {
    return Map.of(
        "moved", diff.tasks().size(),
        "onlyBefore", diff.onlyBefore().size(),
        "onlyAfter", diff.onlyAfter().size(),
        "rules", diff.basis().rules().size());
  }
}
