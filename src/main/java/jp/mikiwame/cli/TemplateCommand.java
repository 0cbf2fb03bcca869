package jp.mikiwame.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.intake.Source;
import jp.mikiwame.intake.StrictJson;
import jp.mikiwame.intake.survey.form.SurveyForm;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.report.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code template}: the survey form that is sent to departments. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "INVENTORY", arity = "0..1", descriptionKey = "help.param.filled-in")
  private String inventory;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "help.option.template-out")
  private Path out;

  private final Console console;
  private final Labels labels;

  TemplateCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Files.refuseReplacing(inventory == null ? List.of() : List.of(inventory), out);
    SurveyForm form = inventory == null ? SurveyForm.empty() : filledIn();
    if (!form.faults().isEmpty()) {
      throw new Failure(ExitCode.DATA, form.faults());
    }
    Files.write(out, form::write);
    console.err().println(labels.text("written", Map.of("file", out)));
    return ExitCode.OK.number();
  }

  /** Answers with a fault would be lost on the way, so there must be none. */
  private SurveyForm filledIn() throws Failure {
    Source source = Files.read(console, inventory);
    Reading reading = new Loading(console).inventory(source, Optional.empty());
    List<Notice> notices = new ArrayList<>();
    Optional<JsonNode> tree = StrictJson.tree(source, notices);
    if (reading.notices().stream().anyMatch(Notice::isError) || tree.isEmpty()) {
      notices.addAll(reading.notices());
      throw new Failure(ExitCode.DATA, notices);
    }
    return SurveyForm.of(Place.file(source.name()), (ObjectNode) tree.get());
  }
}
