package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import org.junit.jupiter.api.Test;

/** A line for each task, with the figures of the whole document. */
class AssessmentLinesTest {

  @Test
  void everyLineHasTheFiguresOfTheWholeDocument() throws Exception {
    Assessment assessment = Samples.assess("city");
    JsonNode whole = AssessmentJson.MAPPER.readTree(AssessmentJson.write(assessment));
    List<JsonNode> lines = lines(assessment);

    assertThat(lines).hasSize(assessment.candidates().size() + 1);
    lines
        .get(0)
        .properties()
        .forEach(member -> assertThat(member.getValue()).isEqualTo(whole.get(member.getKey())));
    for (int i = 0; i < assessment.candidates().size(); i++) {
      JsonNode line = lines.get(i + 1);
      JsonNode candidate = whole.get("candidates").get(i);
      JsonNode recommendation = candidate.get("recommendation");
      same(line, candidate, "rank", "stability", "suitability", "outlook", "effort", "quadrant");
      same(line, candidate, "completeness");
      same(line, candidate.get("task"), "id", "name", "department");
      same(line, recommendation, "verdict", "technologies", "blockedBy", "openGates");
      same(line, recommendation, "alternatives", "openAlternatives");
      assertThat(line.path("hoursSaved")).isEqualTo(candidate.path("estimate").path("saved"));
      assertThat(line.get("scorecards").findValues("suitability"))
          .isEqualTo(suitabilities(candidate));
      assertThat(texts(line.get("missing")))
          .isEqualTo(candidate.get("missing").findValuesAsText("path"));
    }
  }

  private static void same(JsonNode line, JsonNode owner, String... members) {
    for (String member : members) {
      assertThat(line.path(member)).as(member).isEqualTo(owner.path(member));
    }
  }

  private static List<JsonNode> suitabilities(JsonNode candidate) {
    List<JsonNode> all = new ArrayList<>();
    candidate.get("scorecards").forEach(card -> all.add(card.get("suitability")));
    return all;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  @Test
  void whatSteersATerminalIsWrittenAsAnEscape() throws Exception {
    StringBuilder steering = new StringBuilder("業務");
    for (char each : "\u001b\u007f\u0085\u200e\u202e\u2066\ufeff".toCharArray()) {
      steering.append(each);
    }
    Candidate candidate = Samples.assess("minimal").candidates().get(0);
    JsonNode task = AssessmentJson.MAPPER.valueToTree(candidate);
    ((ObjectNode) task.get("task")).put("name", steering.toString());
    Candidate renamed = AssessmentJson.MAPPER.treeToValue(task, Candidate.class);

    String row = new String(AssessmentLines.row(renamed), StandardCharsets.UTF_8);

    assertThat(row)
        .contains("\"業務\\u001B\\u007F\\u0085\\u200e\\u202e\\u2066\\ufeff\"")
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    assertThat(AssessmentJson.MAPPER.readTree(row).get("name").asText())
        .isEqualTo(steering.toString());
  }

  private static List<JsonNode> lines(Assessment assessment) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AssessmentLines lines = new AssessmentLines(out);
    lines.head(assessment);
    for (Candidate each : assessment.candidates()) {
      lines.line(each.rank(), each.stability(), AssessmentLines.row(each));
    }
    List<JsonNode> read = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
      read.add(AssessmentJson.MAPPER.readTree(line));
    }
    return read;
  }
}
