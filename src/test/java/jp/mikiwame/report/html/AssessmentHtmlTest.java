package jp.mikiwame.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Question;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.report.CandidateRemarks;
import jp.mikiwame.report.Labels;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page holds all that the assessment holds, with the same figures, and nothing runs that is not
 * ours.
 */
class AssessmentHtmlTest {

  private static final Map<String, Assessment> ASSESSED = new HashMap<>();

  @ParameterizedTest
  @CsvSource({"city,ja", "city,en", "every-rule,ja", "minimal,en"})
  void everyCandidateHasItsFigures(String sample, String language) throws Exception {
    Assessment assessment = assessed(sample);
    Labels labels = Labels.of(language);
    Document page = Jsoup.parse(page(assessment, labels));
    for (Candidate each : assessment.candidates()) {
      Element row = page.selectFirst("tr[data-task=" + each.task().id() + "]");
      assertThat(row.text())
          .contains(each.task().name(), each.task().department())
          .contains(labels.of(each.recommendation().verdict()));
      if (CandidateRemarks.showsFigures(each)) {
        assertThat(row.text())
            .contains(labels.hours(each.outlook().expected()))
            .contains(labels.ends(each.outlook().saved()))
            .contains(labels.points(each.suitability().likely()));
      }
      if (each.rank() != null) {
        assertThat(row.child(0).text()).isEqualTo(each.rank().toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"city", "every-rule"})
  void everyRuleAndAssumptionHasItsSource(String sample) throws Exception {
    Assessment assessment = assessed(sample);
    Labels labels = Labels.of("ja");
    Document page = Jsoup.parse(page(assessment, labels));
    for (Criterion criterion : assessment.criteria()) {
      for (Rule rule : criterion.grades()) {
        assertThat(page.getElementById("rule-" + rule.id()).text())
            .contains(rule.id(), rule.title(), labels.conditions(rule.conditions()))
            .contains(rule.source().replaceAll("\\s+", " ").strip());
      }
    }
    String basis = page.selectFirst("#assumptions").text();
    for (Assumption each : assessment.assumptions()) {
      assertThat(basis)
          .contains(each.id(), each.name(), each.source().replaceAll("\\s+", " ").strip())
          .contains(labels.exact(each.value().low()) + " " + labels.exact(each.value().likely()));
    }
  }

  @Test
  void everyTotalAndDigestIsThere() throws Exception {
    Assessment city = assessed("city");
    Labels labels = Labels.of("ja");
    Document page = Jsoup.parse(page(city, labels));
    assertThat(page.selectFirst("#summary").text())
        .contains(labels.hours(city.totals().outlook().expected()))
        .contains(labels.ends(city.totals().outlook().saved()))
        .contains(labels.number(city.totals().fte().likely()) + "人分", "人員の削減ではありません")
        .contains(labels.hours(city.totals().annualHours().likely()));
    assertThat(page.selectFirst("#run").text())
        .contains(city.run().inventorySha256(), city.run().rulesSha256())
        .contains(labels.hours(city.totals().hoursSaved()))
        .contains(labels.number(city.totals().hits()));
    for (Question each : city.questions()) {
      assertThat(page.selectFirst("#summary").text()).contains(labels.field(each.path()));
    }
  }

  @Test
  void theDetailsOfATaskHoldEveryScoreLine() throws Exception {
    Assessment city = assessed("city");
    JsonNode details = block(page(city, Labels.of("ja")), "details-0");
    assertThat(details).hasSize(city.candidates().size());
    for (int i = 0; i < details.size(); i++) {
      List<String> expected = new ArrayList<>();
      city.candidates()
          .get(i)
          .scorecards()
          .forEach(c -> c.lines().forEach(l -> expected.add(line(l))));
      List<String> found = new ArrayList<>();
      for (JsonNode card : details.get(i).path("cards")) {
        for (JsonNode line : card.path("lines")) {
          String rule = line.at("/0/1").asText();
          boolean hit = line.at("/0/0").asText().equals("H");
          String id = hit ? rule : rule.substring(0, rule.lastIndexOf('-'));
          found.add(id + " " + line.at("/2/1").asDouble());
        }
      }
      assertThat(found).isEqualTo(expected);
    }
  }

  private static String line(ScoreLine line) {
    String id = line.rule() == null ? line.criterion() : line.rule();
    return id + " " + Math.round(line.contribution().likely() * 100) / 100.0;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void namesBecomeNoElementsAndHideNothing(String language) throws Exception {
    Assessment unpleasant = assessed("unpleasant");
    String html = page(unpleasant, Labels.of(language));
    Document page = Jsoup.parse(html);
    assertThat(page.select("script")).hasSize(4);
    assertThat(
            page.select("img, iframe, object, embed, link, base, b, [onerror], [onload], [style]"))
        .isEmpty();
    assertThat(html.codePoints().filter(PlainWriter::isSteering)).isEmpty();
    assertThat(block(html, "details-0").toString().codePoints().filter(PlainWriter::isSteering))
        .isEmpty();
    assertThat(page.select("tr[data-task]")).hasSameSizeAs(unpleasant.candidates());
    assertThat(page.selectFirst("#tasks").text())
        .contains("<script>alert(\"業務\")</script><img src=x onerror=alert(1)>");
  }

  @Test
  void thePolicyNamesEveryScriptAndStyleByItsDigest() throws Exception {
    Document page = Jsoup.parse(page(assessed("city"), Labels.of("ja")));
    String policy = page.selectFirst("meta[http-equiv]").attr("content");
    assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
    for (Element each : page.select("style, script:not([type])")) {
      assertThat(policy).contains(sha256(each.data()));
    }
    assertThat(page.select("[src], link, a[href^=http]")).isEmpty();
  }

  private static String sha256(String text) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void headingsTablesAndChartsAreInOrder(String language) throws Exception {
    Document page = Jsoup.parse(page(assessed("city"), Labels.of(language)));
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main > section").eachAttr("id"))
        .containsExactly("summary", "charts", "tasks-section", "assumptions", "rules", "run");
    assertThat(page.select("table"))
        .allSatisfy(t -> assertThat(t.selectFirst("caption").text()).isNotEmpty());
    assertThat(page.select("th")).allSatisfy(th -> assertThat(th.attr("scope")).isNotEmpty());
    assertThat(page.select("figure"))
        .hasSize(4)
        .allSatisfy(f -> assertThat(f.select("figcaption, details table")).hasSizeGreaterThan(1));
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void itIsSmallAndTheSameTwice() throws Exception {
    Assessment city = assessed("city");
    String once = page(city, Labels.of("ja"));
    assertThat(page(city, Labels.of("ja"))).isEqualTo(once);
    assertThat(once.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000_000);
  }

  @Test
  void halfACharacterBecomesAReplacement() throws Exception {
    StringWriter text = new StringWriter();
    try (PlainWriter plain = new PlainWriter(text)) {
      plain.write("a\ud83d");
      plain.write("\ude00\udc00b\u202ec\ud83d");
      plain.flush();
    }
    assertThat(text).hasToString("a😀\uFFFDbc\uFFFD");
  }

  /** Each sample once, since all tests only look at it. */
  private static Assessment assessed(String sample) throws Exception {
    if (!ASSESSED.containsKey(sample)) {
      ASSESSED.put(sample, Samples.assess(sample));
    }
    return ASSESSED.get(sample);
  }

  private static JsonNode block(String html, String id) throws Exception {
    return new ObjectMapper().readTree(Jsoup.parse(html).getElementById(id).data());
  }

  private static String page(Assessment assessment, Labels labels) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AssessmentHtml.write(assessment, Optional.empty(), labels, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
