package jp.mikiwame.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.intake.Source;
import jp.mikiwame.intake.merge.Merge;
import jp.mikiwame.intake.merge.MergeSource;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: the inventories of departments or municipalities become one. */
@Command(name = "merge")
final class MergeCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "INVENTORY",
      arity = "1..*",
      descriptionKey = "help.param.merged-inventories")
  private List<String> inventories;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "help.option.merge-out")
  private Path out;

  @Option(
      names = "--organization",
      paramLabel = "NAME",
      descriptionKey = "help.option.merged-organization")
  private String organization;

  private final Console console;
  private final Labels labels;

  MergeCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Merge merge = merge();
    Files.write(out, bytes -> write(merge, bytes));
    console.err().print(new NoticeText(labels).render(merge.notices()));
    console.err().println(labels.text("written", Map.of("file", out)));
    console.err().print(NoticeText.summary(labels, merge.tasks(), merge.notices()));
    return ExitCode.OK.number();
  }

  private Merge merge() throws Failure {
    List<MergeSource> sources = new ArrayList<>();
    for (String inventory : inventories) {
      sources.add(source(inventory));
    }
    try {
      return Merge.of(sources, Optional.ofNullable(organization));
    } catch (BrokenInventory broken) {
      throw new Failure(ExitCode.DATA, broken.notices());
    } catch (IOException e) {
      throw Files.unreadable(String.join(", ", inventories), e);
    }
  }

  /** Standard input comes but once, so it is kept. */
  private MergeSource source(String name) throws Failure {
    LocalDate today = LocalDate.now(console.clock());
    if (!name.equals("-")) {
      Path path = Files.existing(name);
      return new KeptInventory(name, () -> InventoryStream.open(path, Optional.empty(), today));
    }
    Source kept = Files.read(console, name);
    return new KeptInventory(
        name,
        () ->
            InventoryStream.open(
                name, new ByteArrayInputStream(kept.bytes()), Optional.empty(), today));
  }

  static void write(Merge merge, OutputStream bytes) throws IOException, Failure {
    try {
      merge.writeTo(bytes);
    } catch (BrokenInventory broken) {
      throw new Failure(ExitCode.DATA, broken.notices());
    }
  }
}
