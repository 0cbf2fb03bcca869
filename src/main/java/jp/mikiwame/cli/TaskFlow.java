package jp.mikiwame.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import jp.mikiwame.assess.InOrder;
import jp.mikiwame.intake.Batch;
import jp.mikiwame.intake.BatchReading;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.model.Progress;
import jp.mikiwame.model.Task;

/** The tasks of an inventory, read and worked on by all processors, and taken in their order. */
final class TaskFlow {

  private static final int TASKS_AT_ONCE = 256;

  private final InventoryStream stream;
  private final Progress progress;
  private final OptionalLong total;

  TaskFlow(InventoryStream stream, Progress progress) throws IOException {
    this.stream = stream;
    this.progress = progress;
    this.total = stream.bytesTotal();
    resume();
  }

  /** Shows reading as what is being done. */
  void resume() {
    progress.begin(
        Progress.Stage.JUDGE,
        () -> total.isEmpty() ? Double.NaN : (double) stream.bytesRead() / total.getAsLong());
  }

  /** Takes what was made of a task. */
  interface Taker<R> {
    void take(R result) throws Failure;
  }

  /**
   * Some tasks, and what was made of each of them.
   *
   * @param reading of which they are; null if they have been accepted before
   */
  private record Worked<R>(BatchReading reading, List<Task> tasks, List<R> results) {}

  /**
   * The first tasks that take part: all, or somewhat more than {@code most} of them if there are
   * more.
   */
  List<Task> first(int most) throws IOException, BrokenInventory {
    List<Task> tasks = new ArrayList<>();
    try (InOrder<BatchReading> work = new InOrder<>(InOrder.threads())) {
      Optional<Batch> batch = stream.next();
      while (batch.isPresent()) {
        for (BatchReading reading : work.submit(batch.get()::read)) {
          tasks.addAll(accepted(reading));
        }
        batch = tasks.size() > most ? Optional.empty() : stream.next();
      }
      for (BatchReading reading : work.finish()) {
        tasks.addAll(accepted(reading));
      }
    }
    return tasks;
  }

  /**
   * Works on tasks that have been accepted before, and on all that are still to be read.
   *
   * @param work on some tasks, one result for each; by any thread
   */
  <R> void all(List<Task> before, Function<List<Task>, List<R>> work, Taker<R> taker)
      throws IOException, BrokenInventory, Failure {
    try (InOrder<Worked<R>> inOrder = new InOrder<>(InOrder.threads())) {
      for (int start = 0; start < before.size(); start += TASKS_AT_ONCE) {
        List<Task> some = before.subList(start, Math.min(before.size(), start + TASKS_AT_ONCE));
        take(inOrder.submit(() -> new Worked<>(null, some, work.apply(some))), taker);
      }
      for (Optional<Batch> next = stream.next(); next.isPresent(); next = stream.next()) {
        Batch batch = next.get();
        take(inOrder.submit(() -> worked(batch, work)), taker);
      }
      take(inOrder.finish(), taker);
    }
  }

  private static <R> Worked<R> worked(Batch batch, Function<List<Task>, List<R>> work) {
    BatchReading reading = batch.read();
    List<Task> tasks = reading.readable();
    return new Worked<>(reading, tasks, work.apply(tasks));
  }

  private <R> void take(List<Worked<R>> batches, Taker<R> taker)
      throws IOException, BrokenInventory, Failure {
    for (Worked<R> batch : batches) {
      List<Task> accepted = batch.reading() == null ? batch.tasks() : accepted(batch.reading());
      int next = 0;
      for (int i = 0; next < accepted.size(); i++) {
        // Those that were worked on in vain, such as one with a repeated id, are passed over.
        if (batch.tasks().get(i) == accepted.get(next)) {
          taker.take(batch.results().get(i));
          next++;
        }
      }
    }
  }

  private List<Task> accepted(BatchReading reading) throws IOException, BrokenInventory {
    List<Task> tasks = stream.accept(reading);
    progress.add(tasks.size());
    return tasks;
  }
}
