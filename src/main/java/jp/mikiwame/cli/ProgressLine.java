package jp.mikiwame.cli;

import java.io.PrintWriter;
import java.time.Duration;
import jp.mikiwame.model.Progress;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.ProgressText;

/**
 * A line on the terminal that is written over and over while long work goes on, and wiped out at
 * its end. Where standard error is no terminal there is none.
 */
final class ProgressLine implements AutoCloseable {

  /** Shorter work is over before anybody wonders. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final Duration BETWEEN = Duration.ofMillis(250);

  /** Back to the first column, and everything behind it wiped out. */
  private static final String WIPE = "\r\u001b[K";

  private final Progress progress;
  private final PrintWriter err;
  private final ProgressText text;
  private final Thread thread;
  private Progress.Stage stage;
  private long stageBegan = System.nanoTime();
  private boolean shown;

  private ProgressLine(Progress progress, PrintWriter err, Labels labels) {
    this.progress = progress;
    this.err = err;
    this.text = new ProgressText(labels);
    this.thread = new Thread(this::show, "mikiwame-progress");
    thread.setDaemon(true);
  }

  /** Starts to look at the work, if somebody can see the line. */
  static ProgressLine of(Progress progress, Console console, Labels labels) {
    ProgressLine line = new ProgressLine(progress, console.err(), labels);
    if (console.terminal()) {
      line.thread.start();
    }
    return line;
  }

  /** Work that ends with a result. */
  interface Work<T> {
    T result() throws Failure;
  }

  /** Names a stage on the line while it goes on; nobody knows how far it has come. */
  static <T> T during(Progress.Stage stage, Console console, Labels labels, Work<T> work)
      throws Failure {
    Progress progress = new Progress();
    progress.begin(stage);
    ProgressLine line = of(progress, console, labels);
    try {
      return work.result();
    } finally {
      line.close();
    }
  }

  private void show() {
    try {
      Thread.sleep(PATIENCE.toMillis());
      while (true) {
        print(progress.state());
        Thread.sleep(BETWEEN.toMillis());
      }
    } catch (InterruptedException theWorkIsDone) {
      wipe();
    }
  }

  private void print(Progress.State state) {
    if (state.stage() != stage) {
      stage = state.stage();
      // The first stage has been going on since the start.
      stageBegan = shown ? System.nanoTime() : stageBegan;
    }
    Duration spent = Duration.ofNanos(System.nanoTime() - stageBegan);
    err.print(WIPE + text.line(state, spent));
    err.flush();
    shown = true;
  }

  private void wipe() {
    if (shown) {
      err.print(WIPE);
      err.flush();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
