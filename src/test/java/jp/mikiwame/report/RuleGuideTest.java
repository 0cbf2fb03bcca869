package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.mikiwame.Golden;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.cli.Run;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.rules.RuleCases;
import jp.mikiwame.rules.ShippedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules/README.md} says what the rules say. */
class RuleGuideTest {

  @TempDir private Path folder;

  private Path rules;
  private Path page;

  @BeforeEach
  void copyRules() throws Exception {
    rules = folder.resolve("rules");
    page = rules.resolve(RuleGuide.FILE);
    RuleFolders.copy(ShippedRules.FOLDER, rules);
  }

  /** If it fails: {@code bin/mikiwame rules doc}. */
  @Test
  void thePageBesideTheRulesIsTheOneThatIsWritten() throws Exception {
    Files.deleteIfExists(page);

    Run run = Run.of("rules", "doc", "--rules", rules.toString());

    assertThat(run.exitCode()).isZero();
    Golden.compare(ShippedRules.FOLDER.resolve(RuleGuide.FILE), Files.readString(page));
  }

  @Test
  void thePageDoesNotDependOnTheLanguageOfTheRun() throws Exception {
    Run.of("rules", "doc", "--rules", rules.toString(), "--lang", "en");

    assertThat(page).hasSameTextualContentAs(ShippedRules.FOLDER.resolve(RuleGuide.FILE));
  }

  @Test
  void everyRuleWithItsSourceAndEveryCaseStandsOnThePage() throws Exception {
    List<Criterion> criteria = ShippedRules.book().criteria();
    String text = Files.readString(page).replace("\\", "");

    for (Criterion criterion : criteria) {
      assertThat(text).contains(criterion.title(), criterion.file());
      assertThat(text).contains(criterion.reason());
      for (Rule rule : criterion.grades()) {
        assertThat(text).contains(rule.id(), rule.title(), rule.source());
      }
    }
    for (RuleCase each : RuleCases.load(ShippedRules.FOLDER, criteria)) {
      assertThat(text).contains(each.name());
    }
  }

  @Test
  void aPageThatIsUpToDatePassesTheCheck() {
    Run.of("rules", "doc", "--rules", rules.toString());

    Run run = Run.of("rules", "doc", "--check", "--rules", rules.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(page.toString());
  }

  @Test
  void aChangedRuleMakesThePageStaleAndTheCheckChangesNothing() throws Exception {
    Path changed = rules.resolve("rpa/RPA-50-annual-hours.drl");
    Files.writeString(changed, Files.readString(changed).replace("300", "240"));
    String before = Files.readString(page);

    Run run = Run.of("rules", "doc", "--check", "--rules", rules.toString());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains(page.toString(), "guide-stale", "mikiwame rules doc");
    assertThat(page).hasContent(before);
  }

  @Test
  void aMissingPageIsStaleToo() throws Exception {
    Files.delete(page);

    assertThat(Run.of("rules", "doc", "--check", "--rules", rules.toString()).exitCode())
        .isEqualTo(4);
  }

  @Test
  void aNameCannotBreakTheTableOrBringInHtml() {
    assertThat(MarkdownTable.plain("a|b <script> [x](y)\nc"))
        .isEqualTo("a\\|b \\<script> \\[x\\](y) c");
  }
}
