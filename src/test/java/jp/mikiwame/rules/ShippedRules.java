package jp.mikiwame.rules;

import java.io.IOException;
import java.nio.file.Path;

/** The rules folder of the project, compiled once for all tests. */
public final class ShippedRules {

  public static final Path FOLDER = Path.of("rules");

  /** One for all tests: compiling the whole folder is what takes longest. */
  public static final RuleCompiler COMPILER = new RuleCompiler();

  private static RuleBook book;

  private ShippedRules() {}

  public static synchronized RuleBook book() throws IOException, RuleFaults {
    if (book == null) {
      book = RuleFolder.load(FOLDER, COMPILER);
    }
    return book;
  }
}
