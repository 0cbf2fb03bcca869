package jp.mikiwame.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Backtest;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Progress;
import jp.mikiwame.model.ReferenceClass;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.report.BacktestCsv;
import jp.mikiwame.report.BacktestJson;
import jp.mikiwame.report.BacktestText;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.LearnedText;
import jp.mikiwame.rules.OwnResults;
import jp.mikiwame.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backtest}: known results beside forecasts that were made without them. */
@Command(name = "backtest")
final class BacktestCommand implements Callable<Integer> {

  /** What forecasts of known results can be written as. */
  enum Format {
    text,
    json,
    csv
  }

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RESULTS", descriptionKey = "help.param.results")
  private String file;

  @Mixin private RulesOption rules = new RulesOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      descriptionKey = "help.option.backtest-format")
  private Format format;

  @Mixin private SamplingOptions sampling = new SamplingOptions();

  @Option(names = "--learn", descriptionKey = "help.option.learn")
  private boolean learn;

  private final Console console;
  private final Labels labels;
  private final Loading loading;

  BacktestCommand(Console console, Labels labels) {
    this.console = console;
    this.labels = labels;
    this.loading = new Loading(console);
  }

  @Override
  public Integer call() throws Failure {
    refuseToLearnWithoutFile();
    Sampling drawn = sampling.chosen(spec, labels);
    Source source = file == null ? null : Files.read(console, file);
    RuleBook book = loading.rules(rules.chosen());
    List<IntroductionResult> results =
        source == null ? book.results() : loading.results(source, book);
    Backtest backtest = backtest(book, drawn, results);
    OwnResults own = new OwnResults(loading.folder(rules.chosen()), book);
    boolean learning = learn && !results.isEmpty();
    // Made before anything is shown: what cannot be added is a fault of the whole command.
    String learned = learning ? loading.joined(own, source) : "";
    BacktestText text = new BacktestText(backtest, book.technologies(), book.benchmark(), labels);
    console.out().print(content(backtest, book, text));
    if (learning) {
      remember(own.file(), learned, book, backtest);
    }
    console.err().print(text.summary());
    return ExitCode.OK.number();
  }

  private Backtest backtest(RuleBook book, Sampling drawn, List<IntroductionResult> results)
      throws Failure {
    return ProgressLine.during(
        Progress.Stage.FORECAST,
        console,
        labels,
        () -> loading.backtester(book, drawn).test(Version.current(), results));
  }

  private void refuseToLearnWithoutFile() {
    if (learn && (file == null || file.equals("-"))) {
      throw new ParameterException(
          spec.commandLine(),
          labels.text("usage.backtest.learn") + "\n" + labels.text("usage.backtest.learn.hint"));
    }
  }

  private String content(Backtest backtest, RuleBook book, BacktestText text) {
    return switch (format) {
      case text -> text.render();
      case json -> BacktestJson.write(backtest);
      case csv -> BacktestCsv.write(backtest, book.benchmark());
    };
  }

  private void remember(Path target, String content, RuleBook before, Backtest backtest)
      throws Failure {
    Files.write(target, content);
    console.err().println(labels.text("written", Map.of("file", target)));
    RuleBook after = loading.rules(rules.chosen());
    List<ReferenceClass> classes =
        loading
            .backtester(after, backtest.sampling())
            .test(Version.current(), List.of())
            .referenceClasses();
    console
        .err()
        .print(
            new LearnedText(before.technologies(), labels)
                .render(backtest.referenceClasses(), classes));
  }
}
