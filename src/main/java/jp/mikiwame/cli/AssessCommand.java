package jp.mikiwame.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.report.AssessmentJson;
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
    json
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
    Sampling drawn = sampling.chosen(spec, labels);
    Loading loading = new Loading(console);
    Source source = Files.read(console, inventory);
    Reading reading = loading.assessable(source, Optional.ofNullable(asOf));
    Assessment assessment =
        loading.assessment(source, reading, loading.rules(rules.chosen()), drawn);
    AssessmentText text = new AssessmentText(assessment, labels);
    for (Format format : formats) {
      deliver(format, assessment, text);
    }
    console.err().print(new NoticeText(labels).render(reading.notices()));
    console.err().print(text.summary());
    boolean faulty = reading.notices().stream().anyMatch(Notice::isError);
    return (faulty ? ExitCode.DATA : ExitCode.OK).number();
  }

  private void deliver(Format format, Assessment assessment, AssessmentText text) throws Failure {
    String content = format == Format.json ? AssessmentJson.write(assessment) : text.render(top);
    if (out == null) {
      console.out().print(content);
      return;
    }
    Path file = out.resolve(format == Format.json ? AssessmentJson.FILE : "assessment.txt");
    Files.write(file, content);
    console.err().println(labels.text("written", Map.of("file", file)));
  }
}
