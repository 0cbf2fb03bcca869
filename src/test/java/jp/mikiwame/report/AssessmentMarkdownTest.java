package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.mikiwame.Samples;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentMarkdownTest {

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void whatIsRecommendedAndWhatIsGatedStandOnThePage(String language) throws Exception {
    Assessment city = Samples.assess("city");
    String page = page(city, Optional.empty(), language);

    for (Candidate candidate : city.candidates()) {
      Verdict verdict = candidate.recommendation().verdict();
      if (verdict == Verdict.RECOMMENDED || verdict == Verdict.GATED) {
        assertThat(page).contains("| " + candidate.task().id() + " |");
      }
    }
    assertThat(page).contains(city.run().rulesSha256(), Labels.of(language).text("book.reading"));
  }

  @Test
  void aGateStandsWithWhatReleasesIt() throws Exception {
    assertThat(page(Samples.assess("city"), Optional.empty(), "ja"))
        .contains("GATE-40-1: 標準システムへの切替えが終わる");
  }

  @Test
  void namesAreNoMarkupAndEveryRowHasAllItsCells() throws Exception {
    String page = page(Samples.assess("unpleasant"), Optional.empty(), "ja");

    assertThat(page).doesNotContainPattern("(?<!\\\\)<");
    assertThat(page).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    List<String> rows = page.lines().filter(line -> line.startsWith("|")).toList();
    String head = "";
    for (String row : rows) {
      head = head.isEmpty() || isHead(rows, row) ? row : head;
      assertThat(cells(row)).as(row).isEqualTo(cells(head));
    }
  }

  @Test
  void changesAreAPartOfThePage() throws Exception {
    Assessment city = Samples.assess("city");
    AssessmentDiff changes = AssessmentDiff.between(Samples.assess("minimal"), city);

    assertThat(page(city, Optional.of(changes), "ja").lines().filter(l -> l.matches("# .*")))
        .hasSize(1);
    assertThat(page(city, Optional.of(changes), "ja"))
        .contains("\n### " + Labels.of("ja").text("diff.totals"));
  }

  private static String page(Assessment of, Optional<AssessmentDiff> changes, String language) {
    return new AssessmentMarkdown(of, changes, Labels.of(language)).render(100);
  }

  /** What stands above a line of dashes. */
  private static boolean isHead(List<String> rows, String row) {
    int next = rows.indexOf(row) + 1;
    return next < rows.size() && rows.get(next).startsWith("|---");
  }

  private static long cells(String row) {
    return row.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count();
  }
}
