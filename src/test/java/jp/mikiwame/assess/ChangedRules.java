package jp.mikiwame.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.rules.RuleFolder;
import jp.mikiwame.rules.ShippedRules;

/** A copy of the shipped rules with some of them changed. */
public final class ChangedRules {

  private final Path folder;

  /**
   * @param folder that does not exist yet
   */
  public ChangedRules(Path folder) throws IOException {
    this.folder = folder;
    RuleFolders.copy(ShippedRules.FOLDER, folder);
  }

  /** Replaces the first of these texts, which must be there. */
  public ChangedRules with(String file, String text, String instead) throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertThat(before).contains(text);
    int at = before.indexOf(text);
    Files.writeString(
        folder.resolve(file),
        before.substring(0, at) + instead + before.substring(at + text.length()));
    return this;
  }

  public ChangedRules without(String file) throws IOException {
    Files.delete(folder.resolve(file));
    return this;
  }

  public ChangedRules and(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  public Path folder() {
    return folder;
  }

  public RuleBook book() throws IOException, RuleFaults {
    return RuleFolder.load(folder, ShippedRules.COMPILER);
  }
}
