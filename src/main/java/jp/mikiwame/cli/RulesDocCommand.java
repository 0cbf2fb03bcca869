package jp.mikiwame.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.InventorySchema;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.RuleGuide;
import jp.mikiwame.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules doc}: the rules as a page for readers, written beside them. */
@Command(name = "doc")
final class RulesDocCommand implements Callable<Integer> {

  @Mixin private RulesOption rules = new RulesOption();

  @Option(names = "--check", descriptionKey = "help.option.check")
  private boolean check;

  private final Console console;
  private final Labels labels;

  RulesDocCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Loading loading = new Loading(console);
    Path folder = loading.folder(rules.chosen());
    Path file = folder.resolve(RuleGuide.FILE);
    String page = page(loading, folder);
    if (check) {
      refuseStale(file, page);
      console.out().println(labels.text("guide.fresh", Map.of("file", file)));
    } else {
      Files.write(file, page);
      console.err().println(labels.text("written", Map.of("file", file)));
    }
    return ExitCode.OK.number();
  }

  /** The page is a file of its own, so its language does not follow the language of the run. */
  private static String page(Loading loading, Path folder) throws Failure {
    RuleBook book = loading.rules(folder);
    return new RuleGuide(
            book.technologies(),
            book.criteria(),
            loading.cases(folder, book.criteria()),
            Labels.of(Labels.LANGUAGES.get(0)))
        .render(InventorySchema.load().members());
  }

  private void refuseStale(Path file, String page) throws Failure {
    boolean there = java.nio.file.Files.exists(file);
    if (!there || !Files.read(console, file.toString()).text().equals(page)) {
      throw Files.failure(ExitCode.RULES, "guide-stale", file.toString(), Map.of());
    }
  }
}
