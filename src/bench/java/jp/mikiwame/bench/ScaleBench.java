package jp.mikiwame.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a task costs in inventories of growing size. Started by {@code bin/bench scale}. */
final class ScaleBench {

  private static final String[] SIZES = {"100", "1000", "10000", "100000", "1000000", "5000000"};

  /** The sizes between which the peak memory and the cost of a task are held against each other. */
  private static final int LARGE = 100_000;

  private static final int RUNS = 3;
  private static final int RUNS_OF_LARGE = 5;

  private ScaleBench() {}

  /**
   * @param arguments numbers of tasks
   */
  public static void main(String[] arguments) throws Exception {
    List<Integer> sizes =
        Stream.of(arguments.length > 0 ? arguments : SIZES).map(InventoryGenerator::count).toList();
    System.out.println("| tasks | MB | seconds | µs a task | peak memory, MB | runs |");
    System.out.println("|--:|--:|--:|--:|--:|--:|");
    for (int tasks : sizes) {
      measure(tasks);
    }
  }

  private static void measure(int tasks) throws Exception {
    Path inventory = Product.inventory(tasks);
    List<Run> runs = new ArrayList<>();
    int wanted = tasks >= LARGE ? RUNS_OF_LARGE : RUNS;
    Product.assess(inventory);
    for (int i = 0; i < wanted; i++) {
      runs.add(Product.assess(inventory));
    }
    double seconds = Run.median(runs, Run::seconds);
    System.out.printf(
        "| %,d | %,.1f | %.2f | %.1f | %,.0f | %d |%n",
        tasks,
        Files.size(inventory) / 1e6,
        seconds,
        seconds * 1e6 / tasks,
        Run.median(runs, Run::megabytes),
        wanted);
    if (tasks > LARGE) {
      // Gigabytes that are made again in a minute.
      Files.delete(inventory);
    }
  }
}
