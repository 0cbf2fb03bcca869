package jp.mikiwame.assess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Works on many pieces at once and gives their results in the order of the pieces, so that threads
 * cannot change a result. Only a few pieces are under way at a time, so that memory stays flat
 * however many there are.
 *
 * @param <T> what comes of a piece
 */
public final class InOrder<T> implements AutoCloseable {

  /** Enough to keep every thread busy while the oldest result is taken. */
  private static final int UNDER_WAY_PER_THREAD = 3;

  private final ExecutorService workers;
  private final int mostUnderWay;
  private final Deque<Future<T>> underWay = new ArrayDeque<>();

  public InOrder(int threads) {
    this.workers = Executors.newFixedThreadPool(threads, daemons());
    this.mostUnderWay = threads * UNDER_WAY_PER_THREAD;
  }

  /** As many threads as there are processors. */
  public static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** A program that is told to end must not wait for what nobody will take. */
  private static ThreadFactory daemons() {
    return work -> {
      Thread thread = new Thread(work, "mikiwame-worker");
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Starts work on a piece.
   *
   * @return the results that have come up meanwhile; waits for one if too many are under way
   */
  public List<T> submit(Callable<T> piece) {
    List<T> results = new ArrayList<>();
    while (underWay.size() >= mostUnderWay || !underWay.isEmpty() && underWay.peek().isDone()) {
      results.add(oldest());
    }
    underWay.add(workers.submit(piece));
    return results;
  }

  /** The results that are still to come. */
  public List<T> finish() {
    List<T> results = new ArrayList<>();
    while (!underWay.isEmpty()) {
      results.add(oldest());
    }
    return results;
  }

  private T oldest() {
    try {
      return underWay.remove().get();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("Interrupted").initCause(e);
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** Gives up what is still under way. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
