package jp.mikiwame.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.files.ForeignImport;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.QualityReport;
import jp.mikiwame.quality.QualityCheck;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import jp.mikiwame.report.QualityJson;
import jp.mikiwame.report.QualityText;
import jp.mikiwame.report.book.QualityWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: all faults of inventories at once, and what should be asked again. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  /** What a result can be written as. */
  enum Format {
    text,
    json,
    xlsx
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INVENTORY",
      arity = "1..*",
      descriptionKey = "help.param.checked-inventories")
  private List<String> inventories;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "help.option.out")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "text",
      descriptionKey = "help.option.check-format")
  private List<Format> formats;

  @Mixin private ForeignOptions options = new ForeignOptions();

  private final Console console;
  private final Labels labels;

  CheckCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    refuseUnclear();
    ForeignImport foreign = options.reader(console, spec, labels);
    QualityCheck quality = new QualityCheck();
    List<CheckedFile> files = new ArrayList<>();
    for (String inventory : inventories) {
      files.add(CheckedFile.read(console, inventory, foreign, quality));
    }
    List<Notice> faults = files.stream().flatMap(file -> file.faults().stream()).toList();
    QualityReport report = quality.report();
    for (CheckedFile file : files) {
      report = report.located(file.located());
    }
    for (Format format : formats) {
      deliver(format, report, faults);
    }
    console.err().print(NoticeText.summary(labels, report.tasks(), faults));
    return (faults.stream().anyMatch(Notice::isError) ? ExitCode.DATA : ExitCode.OK).number();
  }

  private void refuseUnclear() {
    String refused =
        out != null
            ? null
            : formats.size() > 1
                ? "usage.one-format"
                : formats.contains(Format.xlsx) ? "usage.needs-out" : null;
    if (refused != null) {
      String message = labels.text(refused) + "\n" + labels.text(refused + ".hint");
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private void deliver(Format format, QualityReport report, List<Notice> faults) throws Failure {
    switch (format) {
      case text -> deliver(QualityText.FILE, new QualityText(labels).render(report, faults));
      case json -> deliver(QualityJson.FILE, QualityJson.write(report, faults));
      case xlsx -> {
        Path file = out.resolve(QualityWorkbook.FILE);
        Files.write(file, bytes -> new QualityWorkbook(labels).write(report, bytes));
        written(file);
      }
    }
  }

  private void deliver(String name, String content) throws Failure {
    if (out == null) {
      console.out().print(content);
    } else {
      Files.write(out.resolve(name), content);
      written(out.resolve(name));
    }
  }

  private void written(Path file) {
    console.err().println(labels.text("written", Map.of("file", file)));
  }
}
