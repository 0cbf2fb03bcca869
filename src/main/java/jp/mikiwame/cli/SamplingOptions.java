package jp.mikiwame.cli;

import java.util.Map;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.report.Labels;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of every command that draws what is uncertain. */
final class SamplingOptions {

  /** More would take gigabytes for the ranks, and no number would change. */
  private static final int MOST_DRAWS = 1_000_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      descriptionKey = "help.option.seed")
  private long seed;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "10000",
      descriptionKey = "help.option.draws")
  private int draws;

  @Option(names = "--without-vendor-results", descriptionKey = "help.option.without-vendor-results")
  private boolean withoutVendorResults;

  /**
   * @throws ParameterException if a number is out of range
   */
  Sampling chosen(CommandSpec spec, Labels labels) {
    if (draws < 1 || draws > MOST_DRAWS) {
      String value = Integer.toString(draws);
      throw new ParameterException(
          spec.commandLine(),
          labels.text("usage.bad-value", Map.of("option", "--draws", "value", value)));
    }
    return new Sampling(seed, draws, !withoutVendorResults);
  }
}
