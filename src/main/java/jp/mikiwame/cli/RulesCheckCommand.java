package jp.mikiwame.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import jp.mikiwame.rules.RuleBench;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules check}: what is wrong or odd in a rules folder. */
@Command(name = "check")
final class RulesCheckCommand implements Callable<Integer> {

  @Mixin private RulesOption rules = new RulesOption();

  private final Console console;
  private final Labels labels;

  RulesCheckCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
  }

  @Override
  public Integer call() throws Failure {
    Loading loading = new Loading(console);
    RuleBook book = loading.rules(rules.chosen());
    loading.assessor(book, Sampling.STANDARD);
    List<RuleCase> cases = loading.cases(loading.folder(rules.chosen()), book.criteria());
    List<Notice> notices =
        new RuleLint(
                book, loading.folder(rules.chosen()).toString(), new RuleBench(book).run(cases))
            .notices();
    console.out().print(new NoticeText(labels).render(notices));
    int count = book.criteria().stream().mapToInt(criterion -> criterion.grades().size()).sum();
    console
        .out()
        .println(
            labels.text(
                notices.isEmpty() ? "check.rules.fine" : "check.rules.summary",
                Map.of("rules", count, "cases", cases.size(), "notices", notices.size())));
    return (notices.isEmpty() ? ExitCode.OK : ExitCode.RULES).number();
  }
}
