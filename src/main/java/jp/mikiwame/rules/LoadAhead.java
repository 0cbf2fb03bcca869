package jp.mikiwame.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A rules folder that is being loaded while something else happens. */
final class LoadAhead {

  private final Path root;
  private final FutureTask<RuleBook> task;

  /** Begins at once. A process that ends earlier does not wait for it. */
  LoadAhead(Path root, Callable<RuleBook> loading) {
    this.root = root;
    this.task = new FutureTask<>(loading);
    Thread thread = new Thread(task, "rules");
    thread.setDaemon(true);
    thread.start();
  }

  Path root() {
    return root;
  }

  /** The rules as soon as they are there, or what was thrown, as if it had happened here. */
  RuleBook book() throws IOException, RuleFaults {
    try {
      return task.get();
    } catch (ExecutionException e) {
      return rethrown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody interrupts whoever waits for rules", e);
    }
  }

  private static RuleBook rethrown(Throwable cause) throws IOException, RuleFaults {
    if (cause instanceof RuleFaults faults) {
      throw faults;
    } else if (cause instanceof IOException unreadable) {
      throw unreadable;
    } else if (cause instanceof RuntimeException bug) {
      throw bug;
    } else if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException("Loading throws nothing else", cause);
  }
}
