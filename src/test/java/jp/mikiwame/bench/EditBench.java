package jp.mikiwame.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.assess.RuleWorkshop;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.rules.RuleCompiler;

/**
 * From saving an edited criterion to the new ranking of the sample city, beside a cold {@code
 * assess} in the same run. Started by {@code bin/bench edit}.
 */
final class EditBench {

  private static final Path CITY = Path.of("samples/city/inventory.json");
  private static final int COLD_RUNS = 5;
  private static final int EDITS = 200;

  private EditBench() {}

  public static void main(String[] arguments) throws Exception {
    double cold = median(coldAssess());
    Path rules = Files.createTempDirectory("rules").resolve("rules");
    RuleFolders.copy(Path.of("rules"), rules);
    Inventory city =
        new InventoryReader()
            .read(Source.of(CITY), Optional.empty(), LocalDate.EPOCH)
            .inventory()
            .orElseThrow();
    RunInfo run = new RunInfo("bench", "inventory.json", "", "", city.asOf(), Sampling.STANDARD);
    RuleWorkshop workshop = new RuleWorkshop(rules, city, run, new RuleCompiler());
    // A person needs longer to type the first change than the warm-up takes.
    workshop.warmUp(workshop.refresh().rules()).join();
    Path edited = rules.resolve("rpa/RPA-50-annual-hours.drl");
    String original = Files.readString(edited);
    double[] millis = new double[EDITS];
    long[] memory = new long[EDITS];
    for (int i = 0; i < EDITS; i++) {
      Files.writeString(edited, original.replace("300", Integer.toString(301 + i)));
      long start = System.nanoTime();
      workshop.refresh();
      millis[i] = (System.nanoTime() - start) / 1e6;
      memory[i] = i % 20 == 19 ? usedAfterCollection() : 0;
    }
    report(cold, millis, memory);
  }

  private static void report(double cold, double[] millis, long[] memory) {
    double median = median(millis);
    System.out.printf("cold assess        median %6.0f ms of %d%n", cold, COLD_RUNS);
    System.out.printf("first edit                %6.0f ms%n", millis[0]);
    System.out.printf("edit to ranking    median %6.0f ms of %d%n", median, EDITS);
    System.out.printf("ratio edit / cold         %6.3f (asked for: at most 0.1)%n", median / cold);
    System.out.printf("ratio first / cold        %6.3f%n", millis[0] / cold);
    System.out.print("heap + metaspace in use, MB, every 20 edits:");
    for (int i = 19; i < EDITS; i += 20) {
      System.out.printf(" %.1f", memory[i] / 1e6);
    }
    System.out.println();
  }

  private static double[] coldAssess() throws Exception {
    double[] millis = new double[COLD_RUNS];
    for (int i = 0; i < COLD_RUNS; i++) {
      ProcessBuilder process =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-jar",
              "target/mikiwame.jar",
              "assess",
              CITY.toString());
      // As it is for somebody whose rules were never compiled.
      process.environment().put("MIKIWAME_CACHE", "off");
      process.redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")));
      process.redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")));
      long start = System.nanoTime();
      int exit = process.start().waitFor();
      millis[i] = (System.nanoTime() - start) / 1e6;
      if (exit != 0) {
        throw new IllegalStateException("The cold run failed (exit %d)".formatted(exit));
      }
    }
    return millis;
  }

  /** Heap and metaspace in use once garbage is gone, bytes. */
  private static long usedAfterCollection() {
    System.gc();
    List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
    return pools.stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP || pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
