package jp.mikiwame.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.model.Notice;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: all faults of an inventory at once. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "INVENTORY", descriptionKey = "help.param.inventory")
  private String inventory;

  private final Console console;
  private final Labels labels;

  CheckCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Reading reading =
        new Loading(console).inventory(Files.read(console, inventory), Optional.empty());
    if (reading.notices().isEmpty()) {
      console.out().println(labels.text("check.fine"));
    } else {
      console.out().print(new NoticeText(labels).render(reading.notices()));
    }
    int tasks = reading.inventory().map(i -> i.tasks().size()).orElse(0);
    console.err().print(NoticeText.summary(labels, tasks, reading.notices()));
    boolean faulty = reading.notices().stream().anyMatch(Notice::isError);
    return (faulty ? ExitCode.DATA : ExitCode.OK).number();
  }
}
