package jp.mikiwame.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Progress;
import jp.mikiwame.report.AssessmentText;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assess}: inventory in, ranking out. */
@Command(name = "assess")
final class AssessCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INVENTORY", descriptionKey = "help.param.inventory")
  private String inventory;

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private ReportOptions options = new ReportOptions();

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
    options.refuseUnclear(spec, labels);
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

  private Assessing.Wanted wanted() {
    Path sorting =
        options.out() == null ? Path.of(System.getProperty("java.io.tmpdir")) : options.out();
    boolean lines = options.wants(ReportFormat.ndjson);
    return new Assessing.Wanted(
        options.wants(ReportFormat.json), options.top(), lines ? sorting : null);
  }

  private ExitCode deliver(Assessed assessed, ProgressLine line) throws Failure {
    Report report = new Report(assessed, Optional.empty(), options.top(), labels);
    options.deliver(report, console, line::close);
    // People look for the file where they have it; the result names it without its folder.
    List<Notice> notices =
        assessed.overview().notices().stream().map(notice -> notice.in(inventory)).toList();
    console.err().print(new NoticeText(labels).render(notices));
    console.err().print(new AssessmentText(assessed.overview(), labels).summary());
    return notices.stream().anyMatch(Notice::isError) ? ExitCode.DATA : ExitCode.OK;
  }
}
