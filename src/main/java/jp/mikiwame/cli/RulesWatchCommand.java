package jp.mikiwame.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.mikiwame.assess.RuleWorkshop;
import jp.mikiwame.assess.RuleWorkshop.State;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.CaseResult;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.report.CaseText;
import jp.mikiwame.report.DiffText;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import jp.mikiwame.rules.RuleFaults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rules watch}: after every save, what it broke and who moved since the start. */
@Command(name = "watch")
final class RulesWatchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "INVENTORY", descriptionKey = "help.param.inventory")
  private String inventory;

  @Mixin private RulesOption rules = new RulesOption();

  private final Console console;
  private final Labels labels;

  RulesWatchCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Loading loading = new Loading(console);
    Path folder = loading.folder(rules.chosen());
    Source source = Files.read(console, inventory);
    Inventory read = loading.assessable(source, Optional.empty()).inventory().orElseThrow();
    RunInfo run = Loading.runInfo(source, read, "", Sampling.STANDARD);
    RuleWorkshop workshop = new RuleWorkshop(folder, read, run, console.compiler());
    try {
      FolderWatch watch = new FolderWatch(folder);
      State start = workshop.refresh();
      workshop.warmUp(start.rules());
      say(labels.text("watch.start", Map.of("folder", folder)) + "\n");
      while (watch.awaitChange()) {
        say(afterSave(workshop, start));
      }
      return ExitCode.OK.number();
    } catch (RuleFaults faults) {
      throw new Failure(ExitCode.RULES, faults.notices());
    } catch (IOException e) {
      throw Loading.unreadable(folder, e);
    }
  }

  private String afterSave(RuleWorkshop workshop, State start) throws IOException {
    try {
      State now = workshop.refresh();
      CaseText cases = new CaseText(now.rules().criteria(), labels);
      List<CaseResult> failed = now.results().stream().filter(CaseResult::isFailure).toList();
      String rerun = String.join(labels.text("list.separator"), now.rerun());
      return "\n"
          + labels.text("watch.saved", Map.of("criteria", rerun))
          + "\n"
          + cases.render(failed)
          + cases.summary(now.results())
          + new DiffText(AssessmentDiff.between(start.assessment(), now.assessment()), labels)
              .render();
    } catch (RuleFaults faults) {
      return "\n"
          + new NoticeText(labels).render(faults.notices())
          + labels.text("watch.faulty")
          + "\n";
    }
  }

  private void say(String text) {
    console.out().print(text);
    console.out().flush();
  }
}
