package jp.mikiwame.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command takes which reads rules. */
final class RulesOption {

  static final String NAME = "--rules";

  @Option(names = NAME, paramLabel = "DIR", descriptionKey = "help.option.rules")
  private Path folder;

  /** The user's folder; null means the one that comes with the program. */
  Path chosen() {
    return folder;
  }
}
