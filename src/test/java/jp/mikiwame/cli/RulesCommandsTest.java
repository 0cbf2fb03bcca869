package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.rules.ShippedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class RulesCommandsTest {

  @TempDir private Path folder;

  @Test
  void theShippedRulesPassEverything() {
    assertThat(Run.of("rules", "check").exitCode()).isZero();
    assertThat(Run.of("rules", "test").exitCode()).isZero();
    assertThat(Run.of("rules", "coverage").exitCode()).isZero();
    assertThat(Run.of("rules", "list").out().lines().count()).isGreaterThan(80);
  }

  @Test
  void theCasesNoticeAtLeastNineOfTenSmallChanges() {
    Run run = Run.of("rules", "mutate", "--min", "90");

    assertThat(run.exitCode()).as(run.out()).isZero();
  }

  @Test
  void aChangedThresholdFailsItsCasesAndSaysWhatWasSeenAndWanted() throws Exception {
    Path rules = copy();
    replace(rules, "rpa/RPA-50-annual-hours.drl", ">= 300", ">= 350");
    replace(rules, "rpa/RPA-50-annual-hours.drl", "< 300", "< 350");

    Run run = Run.of("rules", "test", "RPA-50", "--rules", rules.toString());

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out())
        .contains("RPA-50-annual-hours.cases.yaml:", "失敗", "期待 RPA-50-1")
        .contains("観測: 年間業務時間 300時間", "RPA-50-1 の条件: 年間業務時間 350時間以上");
  }

  @Test
  void otherCriteriaAreNotTouchedByThatChange() throws Exception {
    Path rules = copy();
    replace(rules, "rpa/RPA-50-annual-hours.drl", "300", "350");

    assertThat(Run.of("rules", "test", "RPA-10", "--rules", rules.toString()).exitCode()).isZero();
  }

  @Test
  void changedPointsAreNoticedByTheCases() throws Exception {
    Path rules = copy();
    replace(rules, "rpa/RPA-50-annual-hours.drl", "@points( 10 )", "@points( 11 )");

    Run run = Run.of("rules", "test", "--rules", rules.toString());

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).contains("期待 RPA-50-1（10点）、結果 RPA-50-1（11点）");
  }

  @Test
  void aKnownFailureIsNoFailureUntilItPasses() throws Exception {
    Path rules = copy();
    String cases = "rpa/RPA-50-annual-hours.cases.yaml";
    replace(rules, cases, "    expect: RPA-50-2\n", "    expect: RPA-50-1\n    todo: 来年見直す\n");

    Run known = Run.of("rules", "test", "RPA-50", "--rules", rules.toString());
    assertThat(known.exitCode()).isZero();
    assertThat(known.out()).contains("todo", "来年見直す");

    replace(rules, cases, "    expect: RPA-50-1\n    todo:", "    expect: RPA-50-2\n    todo:");
    Run passing = Run.of("rules", "test", "RPA-50", "--rules", rules.toString());
    assertThat(passing.exitCode()).isEqualTo(6);
    assertThat(passing.out()).contains("todo が通りました");
  }

  @Test
  void noCaseAtAllIsAFailure() {
    Run run = Run.of("rules", "test", "RPA-999");

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.err()).contains("当てはまる判定例がありません");
  }

  @Test
  void buildServersCanReadTheResults() throws Exception {
    Path rules = copy();
    replace(rules, "rpa/RPA-50-annual-hours.drl", "@points( 10 )", "@points( 11 )");

    Run run = Run.of("rules", "test", "--rules", rules.toString(), "--format", "junit");

    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(run.out())))
            .getDocumentElement();
    assertThat(Integer.parseInt(suite.getAttribute("tests"))).isGreaterThan(400);
    assertThat(suite.getElementsByTagName("failure").getLength())
        .isEqualTo(Integer.parseInt(suite.getAttribute("failures")))
        .isPositive();
  }

  @Test
  void coverageBelowWhatWasAskedForSaysBothFigures() throws Exception {
    Path rules = copy();
    replace(rules, "gates/GATE-80-unstable.cases.yaml", "expect: GATE-80-1", "expect: GATE-80-1");
    String cases = Files.readString(rules.resolve("gates/GATE-80-unstable.cases.yaml"));
    Files.writeString(
        rules.resolve("gates/GATE-80-unstable.cases.yaml"),
        cases.replaceAll("(?s)  - name: [^\\n]*\\n(?:(?!  - name).)*?expect: GATE-80-1\\n", ""));

    Run run =
        Run.of("rules", "coverage", "samples/city/inventory.json", "--rules", rules.toString());

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).contains("83/84", "98.8%", "100.0%");
  }

  private Path copy() throws Exception {
    Path rules = folder.resolve("rules");
    RuleFolders.copy(ShippedRules.FOLDER, rules);
    return rules;
  }

  private static void replace(Path rules, String file, String from, String to) throws Exception {
    Path path = rules.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }
}
