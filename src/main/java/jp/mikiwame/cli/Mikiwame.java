package jp.mikiwame.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as a whole; the work is done by its commands. */
@Command(name = "mikiwame", versionProvider = Version.class)
final class Mikiwame implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "help.option.help")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "help.option.version")
  private boolean version;

  @Option(
      names = "--lang",
      paramLabel = "ja|en",
      scope = ScopeType.INHERIT,
      descriptionKey = "help.option.lang")
  private Language language;

  /** The languages as the parser knows them. */
  enum Language {
    ja,
    en
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), spec.commandLine().getUsageMessage());
  }
}
