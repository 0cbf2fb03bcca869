package jp.mikiwame.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.mikiwame.intake.Suggestion;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.report.ExplanationText;
import jp.mikiwame.report.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: one task unfolded. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ASSESSMENT", descriptionKey = "help.param.assessment")
  private String assessmentFile;

  @Parameters(index = "1", paramLabel = "TASK-ID", descriptionKey = "help.param.task")
  private String taskId;

  private final Console console;
  private final Labels labels;

  ExplainCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Assessment assessment = new Loading(console).assessment(assessmentFile);
    Candidate candidate = assessment.candidate(taskId).orElseThrow(() -> unknown(assessment));
    console.out().print(new ExplanationText(assessment, candidate, labels).render());
    return ExitCode.OK.number();
  }

  private ParameterException unknown(Assessment assessment) {
    String message = labels.text("usage.task-unknown", Map.of("id", taskId));
    String hint =
        Suggestion.closest(
                taskId,
                assessment.candidates().stream()
                    .map(c -> c.task().id())
                    .collect(Collectors.toSet()))
            .map(best -> "\n" + labels.text("hint.suggestion", Map.of("suggestion", best)))
            .orElse("");
    return new ParameterException(spec.commandLine(), message + hint);
  }
}
