package jp.mikiwame.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.files.ForeignImport;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Progress;
import jp.mikiwame.model.QualityReport;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import jp.mikiwame.report.QualityText;
import jp.mikiwame.report.book.QualityWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: files as departments send them in, one clean inventory out. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "help.param.foreign")
  private List<String> files;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "help.option.import-out")
  private Path out;

  @Option(names = "--questions", paramLabel = "FILE", descriptionKey = "help.option.questions")
  private Path questions;

  @Option(
      names = "--write-mapping",
      paramLabel = "FILE",
      descriptionKey = "help.option.write-mapping")
  private Path writtenMapping;

  @Mixin private ForeignOptions options = new ForeignOptions();

  private final Console console;
  private final Labels labels;

  ImportCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Files.refuseReplacing(options.withMapping(files), out, questions, writtenMapping);
    ForeignImport reader = options.reader(console, spec, labels);
    if (writtenMapping != null) {
      return writeMapping(reader).number();
    }
    List<InputFile> inputs = new ArrayList<>();
    Progress progress = new Progress();
    Importing importing =
        new Importing(reader, options.organization(), LocalDate.now(console.clock()), progress);
    ProgressLine line = ProgressLine.of(progress, console, labels);
    try {
      for (String file : files) {
        inputs.add(InputFile.of(console, file));
      }
      deliver(content -> importing.write(inputs, content));
    } finally {
      line.close();
      for (InputFile input : inputs) {
        input.discard();
      }
    }
    tell(importing);
    return ExitCode.OK.number();
  }

  private void deliver(Files.Content content) throws Failure {
    if (out == null) {
      Printed.whole(console, content);
    } else {
      Files.write(out, content);
    }
  }

  /** The inventory goes to standard output or to a file; the list for people to the other place. */
  private void tell(Importing importing) throws Failure {
    QualityReport report = importing.quality().report();
    List<Notice> notices = importing.notices();
    console.err().print(new NoticeText(labels).render(notices));
    (out == null ? console.err() : console.out()).print(new QualityText(labels).answers(report));
    if (questions != null) {
      Files.write(questions, content -> new QualityWorkbook(labels).write(report, content));
      written(questions);
    }
    if (out != null) {
      written(out);
    }
    console.err().print(NoticeText.summary(labels, report.tasks(), notices));
  }

  private void written(Path file) {
    console.err().println(labels.text("written", Map.of("file", file)));
  }

  /** What the headings of a table mean, to be corrected and given again. */
  private ExitCode writeMapping(ForeignImport reader) throws Failure {
    if (files.size() > 1 || out != null || questions != null) {
      throw new ParameterException(spec.commandLine(), labels.text("usage.mapping-alone"));
    }
    String name = files.get(0);
    InputFile input = InputFile.of(console, name);
    try {
      Files.write(writtenMapping, reader.mapping(input.path(), name));
      written(writtenMapping);
      return ExitCode.OK;
    } catch (BrokenInventory broken) {
      throw new Failure(ExitCode.DATA, broken.notices());
    } catch (IOException e) {
      throw Files.unreadable(name, e);
    } finally {
      input.discard();
    }
  }
}
