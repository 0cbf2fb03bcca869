package jp.mikiwame.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.mikiwame.assess.Assessor;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Progress;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.model.Task;
import jp.mikiwame.rules.RuleBook;

/**
 * Assesses one inventory: at once if it is small or all of every task is asked for, else task by
 * task while it is read.
 */
final class Assessing {

  private final Loading loading;
  private final String file;
  private final Path rules;
  private final Sampling sampling;
  private final Wanted wanted;
  private final Progress progress;

  /**
   * What is wanted of the result.
   *
   * @param everything about every task, so that all of them have to fit into the memory
   * @param top candidates of each verdict that are shown
   * @param sorting where lines can be put in order; null if no lines are wanted
   */
  record Wanted(boolean everything, int top, Path sorting) {}

  /**
   * @param file the inventory, as the user named it
   * @param rules folder that the user chose; null for the one that comes with the program
   */
  Assessing(
      Loading loading,
      String file,
      Path rules,
      Sampling sampling,
      Wanted wanted,
      Progress progress) {
    this.loading = loading;
    this.file = file;
    this.rules = rules;
    this.sampling = sampling;
    this.wanted = wanted;
    this.progress = progress;
  }

  Assessed assess(InventoryStream stream) throws IOException, BrokenInventory, Failure {
    TaskFlow flow = new TaskFlow(stream, progress);
    List<Task> first = flow.first(wanted.everything() ? Integer.MAX_VALUE : Assessor.MOST_AT_ONCE);
    progress.begin(Progress.Stage.RULES);
    RuleBook book = loading.rules(rules);
    Assessor assessor = loading.assessor(book, sampling);
    return wanted.everything() || first.size() <= Assessor.MOST_AT_ONCE
        ? whole(stream, first, book, assessor)
        : large(stream, first, flow, book, assessor);
  }

  private Assessed whole(InventoryStream stream, List<Task> tasks, RuleBook book, Assessor assessor)
      throws IOException {
    Inventory inventory = stream.inventory(tasks);
    RunInfo run = run(stream, book);
    return Assessed.whole(
        assessor.assess(inventory, run, Loading.withoutFolder(stream.notices(), run), progress));
  }

  private Assessed large(
      InventoryStream stream, List<Task> first, TaskFlow flow, RuleBook book, Assessor assessor)
      throws IOException, BrokenInventory, Failure {
    LargeInventory large =
        new LargeInventory(assessor, sampling, wanted.top(), wanted.sorting(), progress);
    try {
      flow.resume();
      large.assess(first, flow);
      RunInfo run = run(stream, book);
      return new Assessed(
          large
              .streamed()
              .overview(stream.frame(), run, Loading.withoutFolder(stream.notices(), run)),
          large::writeTo,
          large);
    } catch (IOException | BrokenInventory | Failure | RuntimeException e) {
      large.close();
      throw e;
    }
  }

  private RunInfo run(InventoryStream stream, RuleBook book) {
    return Loading.runInfo(file, stream.sha256(), stream.frame().asOf(), book.sha256(), sampling);
  }
}
