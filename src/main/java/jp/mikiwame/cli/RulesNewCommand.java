package jp.mikiwame.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.mikiwame.report.Labels;
import jp.mikiwame.rules.RuleDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules new}: the files of a new criterion, so that nobody starts from an empty one. */
@Command(name = "new")
final class RulesNewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "help.param.new-id")
  private String id;

  @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "help.param.new-name")
  private String name;

  @Mixin private RulesOption rules = new RulesOption();

  private final Console console;
  private final Labels labels;

  RulesNewCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Loading loading = new Loading(console);
    Path folder = loading.folder(rules.chosen());
    RuleDraft draft = draft(loading, folder);
    // A rule without cases would be a fault if the second file could not be written.
    write(folder.resolve(draft.casesFile()), draft.cases());
    write(folder.resolve(draft.ruleFile()), draft.rule());
    console.err().println(labels.text("rules.new.next", Map.of("id", id)));
    return ExitCode.OK.number();
  }

  private RuleDraft draft(Loading loading, Path folder) throws Failure {
    try {
      return loading.drafts(folder).draft(id, name);
    } catch (RuleDraft.Refused refused) {
      String key = "usage.new." + refused.code();
      String message = labels.text(key, Map.of("id", id, "name", name));
      String hint = labels.text(key + ".hint", Map.of("suggestion", refused.suggestion()));
      throw new ParameterException(spec.commandLine(), message + "\n" + hint);
    } catch (IOException e) {
      throw Loading.unreadable(folder, e);
    }
  }

  private void write(Path file, String text) throws Failure {
    Files.write(file, text);
    console.err().println(labels.text("written", Map.of("file", file)));
  }
}
