package jp.mikiwame.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.assess.Assessor;
import jp.mikiwame.assess.RankedRow;
import jp.mikiwame.assess.RankedRows;
import jp.mikiwame.assess.StreamedAssessment;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Progress;
import jp.mikiwame.model.RankStability;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Verdict;
import jp.mikiwame.report.AssessmentLines;
import jp.mikiwame.savings.Portfolio;
import jp.mikiwame.scoring.RankKey;

/** An inventory that is assessed while it is read, since it may be larger than the memory. */
final class LargeInventory implements Closeable {

  private final StreamedAssessment streamed;
  private final Path folder;
  private final RankedRows rows;
  private final Progress progress;
  private long taken;

  /** A task's draws and its line; null if no lines are asked for. */
  private record Worked(RankKey key, Portfolio.Drawn drawn, byte[] row) {}

  /**
   * @param top how many candidates of each verdict are kept
   * @param folder where the lines are sorted; null if none are asked for
   */
  LargeInventory(Assessor assessor, Sampling sampling, int top, Path folder, Progress progress)
      throws Failure {
    this.streamed = new StreamedAssessment(assessor, sampling, top);
    this.progress = progress;
    this.folder = folder;
    this.rows = folder == null ? null : rows(folder);
  }

  private static RankedRows rows(Path folder) throws Failure {
    Files.makeFolder(folder);
    try {
      return new RankedRows(folder);
    } catch (IOException e) {
      throw Files.unwritable(folder, e);
    }
  }

  /** Assesses the tasks that have been read and all that are still to come. */
  void assess(List<Task> read, TaskFlow flow) throws IOException, BrokenInventory, Failure {
    flow.all(read, this::work, this::take);
  }

  private List<Worked> work(List<Task> tasks) {
    List<Worked> worked = new ArrayList<>(tasks.size());
    for (Portfolio.Drawn drawn : streamed.judge(tasks)) {
      byte[] row = rows == null ? null : AssessmentLines.row(drawn.candidate());
      worked.add(new Worked(RankKey.of(drawn.candidate()), drawn, row));
    }
    return worked;
  }

  private void take(Worked worked) throws Failure {
    streamed.take(worked.key(), worked.drawn());
    taken++;
    if (rows != null) {
      try {
        rows.add(new RankedRow(worked.key(), worked.row()));
      } catch (IOException e) {
        throw Files.unwritable(folder, e);
      }
    }
  }

  /** Writes a line for each task, in the order of the ranking. */
  void writeTo(AssessmentLines out) throws IOException {
    progress.begin(Progress.Stage.WRITE, taken);
    Map<String, RankStability> stability = streamed.stability();
    int[] rank = {0};
    rows.forEachRanked(
        row -> {
          boolean ranked = row.key().verdict() == Verdict.RECOMMENDED;
          Integer place = ranked ? ++rank[0] : null;
          out.line(place, ranked ? stability.get(row.key().taskId()) : null, row.row());
          progress.add(1);
        });
  }

  StreamedAssessment streamed() {
    return streamed;
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }
}
