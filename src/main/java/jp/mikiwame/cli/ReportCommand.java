package jp.mikiwame.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.report.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: an assessment from before, in other formats. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ASSESSMENT", descriptionKey = "help.param.assessment")
  private String assessmentFile;

  @Mixin private ReportOptions options = new ReportOptions();

  @Option(names = "--compare", paramLabel = "BEFORE", descriptionKey = "help.option.compare")
  private String before;

  private final Console console;
  private final Labels labels;

  ReportCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    options.refuseUnclear(spec, labels);
    if (before != null) {
      refuseComparison();
    }
    Loading loading = new Loading(console);
    Assessment assessment = loading.assessment(assessmentFile);
    Optional<AssessmentDiff> changes =
        before == null
            ? Optional.empty()
            : Optional.of(AssessmentDiff.between(loading.assessment(before), assessment));
    Report report = new Report(Assessed.whole(assessment), changes, options.top(), labels);
    options.deliver(report, console, () -> {});
    return ExitCode.OK.number();
  }

  private void refuseComparison() {
    if (assessmentFile.equals("-") && before.equals("-")) {
      throw new ParameterException(spec.commandLine(), labels.text("usage.stdin-twice"));
    }
    List<ReportFormat> silent = options.withoutChanges();
    if (!silent.isEmpty()) {
      Map<String, Object> values =
          Map.of("formats", silent, "before", before, "after", assessmentFile);
      String message =
          labels.text("usage.compare-format", values)
              + "\n"
              + labels.text("usage.compare-format.hint", values);
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
