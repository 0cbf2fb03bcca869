package jp.mikiwame.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole assessment beside the mere binding of the same file. Started by {@code bin/bench
 * compare}.
 */
final class WholeBench {

  private static final int TASKS = 1_000_000;
  private static final int RUNS = 5;

  private WholeBench() {}

  public static void main(String[] arguments) throws Exception {
    int tasks = arguments.length > 0 ? InventoryGenerator.count(arguments[0]) : TASKS;
    Path inventory = Product.inventory(tasks);
    // The first run brings the file into memory and the cache of compiled rules up to date.
    List<String> flags = Product.assess(inventory).flags();
    List<Run> binding = new ArrayList<>();
    List<Run> ours = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      binding.add(Run.of(binding(inventory, flags)));
      ours.add(Product.assess(inventory));
    }
    System.out.printf(
        "%,d tasks, %,.0f MB, %d processors, medians of %d whole processes in turn, java %s%n%n",
        tasks,
        Files.size(inventory) / 1e6,
        Runtime.getRuntime().availableProcessors(),
        RUNS,
        String.join(" ", flags));
    System.out.println("| whole process | seconds | tasks/s | peak memory, MB | binding = 1 |");
    System.out.println("|---|--:|--:|--:|--:|");
    print("Jackson data binding, nothing else", tasks, binding, binding);
    print("Mikiwame: read, judge, estimate, draw, rank, write", tasks, ours, binding);
  }

  private static List<String> binding(Path inventory, List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Binding.class.getName(),
            inventory.toString()));
    return command;
  }

  private static void print(String name, int tasks, List<Run> runs, List<Run> base) {
    double seconds = Run.median(runs, Run::seconds);
    System.out.printf(
        "| %s | %.2f | %,.0f | %,.0f | %.2f |%n",
        name,
        seconds,
        tasks / seconds,
        Run.median(runs, Run::megabytes),
        seconds / Run.median(base, Run::seconds));
  }
}
