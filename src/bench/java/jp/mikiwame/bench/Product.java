package jp.mikiwame.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.mikiwame.assess.RuleFolders;

/** Whole runs of the product as a user starts it, and the inventories for them. */
final class Product {

  private static final Path FOLDER = Path.of("target/bench");

  private Product() {}

  static Path inventory(int tasks) throws IOException {
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve("inventory-" + tasks + ".ndjson");
    if (!Files.exists(file)) {
      Path unfinished = FOLDER.resolve("unfinished.ndjson");
      new InventoryGenerator().write(tasks, unfinished);
      Files.move(unfinished, file);
    }
    return file;
  }

  /** Reads, judges, estimates, draws, ranks and writes. */
  static Run assess(Path inventory) throws IOException, InterruptedException {
    Path out = FOLDER.resolve("out");
    RuleFolders.remove(out);
    Run run =
        Run.of(
            List.of(
                "bin/mikiwame",
                "assess",
                inventory.toString(),
                "--format",
                "ndjson",
                "--out",
                out.toString()));
    if (!Files.isDirectory(out)) {
      throw new IllegalStateException("Nothing was written to " + out);
    }
    RuleFolders.remove(out);
    return run;
  }
}
