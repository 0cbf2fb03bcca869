package jp.mikiwame.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Progress;
import jp.mikiwame.report.AssessmentJson;
import jp.mikiwame.report.AssessmentLines;
import jp.mikiwame.report.AssessmentText;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assess}: inventory in, ranking out. */
@Command(name = "assess")
final class AssessCommand implements Callable<Integer> {

  /** What a result can be written as. */
  enum Format {
    text,
    json,
    ndjson
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INVENTORY", descriptionKey = "help.param.inventory")
  private String inventory;

  @Mixin private RulesOption rules = new RulesOption();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "help.option.out")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "text",
      descriptionKey = "help.option.format")
  private List<Format> formats;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      descriptionKey = "help.option.top")
  private int top;

  @Mixin private SamplingOptions sampling = new SamplingOptions();

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "help.option.as-of")
  private LocalDate asOf;

  private final Console console;
  private final Labels labels;

  AssessCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    refuseUnclear();
    Progress progress = new Progress();
    Assessing assessing =
        new Assessing(
            new Loading(console),
            inventory,
            rules.chosen(),
            sampling.chosen(spec, labels),
            wanted(),
            progress);
    try (ProgressLine line = ProgressLine.of(progress, console, labels);
        InventoryStream stream = Files.stream(console, inventory, Optional.ofNullable(asOf));
        Assessed assessed = assessing.assess(stream)) {
      return deliver(assessed, line).number();
    } catch (BrokenInventory broken) {
      throw new Failure(ExitCode.DATA, broken.notices());
    } catch (IOException e) {
      throw Files.unreadable(inventory, e);
    }
  }

  private void refuseUnclear() {
    if (out == null && formats.size() > 1) {
      String message =
          labels.text("usage.one-format") + "\n" + labels.text("usage.one-format.hint");
      throw new ParameterException(spec.commandLine(), message);
    }
    if (top < 1) {
      String message =
          labels.text("usage.bad-value", Map.of("option", "--top", "value", Integer.toString(top)));
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private Assessing.Wanted wanted() {
    Path sorting = out == null ? Path.of(System.getProperty("java.io.tmpdir")) : out;
    boolean lines = formats.contains(Format.ndjson);
    return new Assessing.Wanted(formats.contains(Format.json), top, lines ? sorting : null);
  }

  private ExitCode deliver(Assessed assessed, ProgressLine line) throws Failure {
    AssessmentText text = new AssessmentText(assessed.overview(), labels);
    for (Format format : formats) {
      if (out == null) {
        line.close();
        print(format, assessed, text);
      } else {
        write(format, assessed, text, line);
      }
    }
    line.close();
    // People look for the file where they have it; the result names it without its folder.
    List<Notice> notices =
        assessed.overview().notices().stream().map(notice -> notice.in(inventory)).toList();
    console.err().print(new NoticeText(labels).render(notices));
    console.err().print(text.summary());
    return notices.stream().anyMatch(Notice::isError) ? ExitCode.DATA : ExitCode.OK;
  }

  private void print(Format format, Assessed assessed, AssessmentText text) throws Failure {
    switch (format) {
      case text -> console.out().print(text.render(top));
      case json -> console.out().print(AssessmentJson.write(assessed.overview()));
      case ndjson -> {
        try {
          lines(assessed, new PrintedLines(console.out()));
        } catch (IOException e) {
          throw Files.unreadable("-", e);
        }
      }
    }
  }

  private void write(Format format, Assessed assessed, AssessmentText text, ProgressLine line)
      throws Failure {
    Path file =
        switch (format) {
          case text -> written("assessment.txt", text.render(top));
          case json -> written(AssessmentJson.FILE, AssessmentJson.write(assessed.overview()));
          case ndjson -> {
            Path target = out.resolve(AssessmentLines.FILE);
            Files.write(target, bytes -> lines(assessed, bytes));
            yield target;
          }
        };
    line.close();
    console.err().println(labels.text("written", Map.of("file", file)));
  }

  private Path written(String name, String content) throws Failure {
    Path file = out.resolve(name);
    Files.write(file, content);
    return file;
  }

  private static void lines(Assessed assessed, OutputStream bytes) throws IOException {
    AssessmentLines lines = new AssessmentLines(bytes);
    lines.head(assessed.overview());
    assessed.lines().writeTo(lines);
  }
}
