package jp.mikiwame.intake.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.DraftSink;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.intake.survey.SurveyImporter;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.intake.table.TableFiles;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An inventory that goes out as a form and comes back unchanged is the same inventory. */
class FormRoundTripTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  /** Keeps what is read of the form. */
  private static final class Returned implements DraftSink {

    private final List<Notice> notices = new ArrayList<>();
    private ObjectNode inventory;

    @Override
    public void frame(ObjectNode frame, Origin origin) {
      inventory = frame;
      inventory.putArray("tasks");
    }

    @Override
    public void task(ObjectNode task, Origin origin) {
      ((ArrayNode) inventory.get("tasks")).add(task);
    }

    @Override
    public void notice(Notice notice) {
      notices.add(notice);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"city", "every-rule", "minimal"})
  void aSampleComesBackAsItWas(String sample) throws IOException, BrokenInventory {
    ObjectNode inventory =
        (ObjectNode) JSON.readTree(new File("samples/" + sample + "/inventory.json"));
    assertComesBack(inventory);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverAFormAsksComesBack(long seed) throws IOException, BrokenInventory {
    assertComesBack(new AnyInventory(seed).next());
  }

  @Test
  void aFormThatNobodyFilledInHasNothingToComplainOf() throws IOException, BrokenInventory {
    Returned returned = returned(SurveyForm.empty());

    assertThat(returned.notices).isEmpty();
    assertThat(returned.inventory.toString()).isEqualTo("{\"organization\":{},\"tasks\":[]}");
  }

  @Test
  void whatIsUnknownComesBackUnknown() throws IOException, BrokenInventory {
    assertComesBack(
        """
        { "organization": { "name": "見極市" },
          "tasks": [ { "id": "1", "name": "業務", "department": "税務課", "ruleBased": null,
            "volume": { "casesPerOccurrence": null, "frequency": null },
            "steps": [ { "name": "手順", "minutesPerCase": null } ] } ] }
        """);
  }

  @Test
  void numbersKeepAllTheirDigits() throws IOException, BrokenInventory {
    assertComesBack(
        """
        { "organization": { "name": "見極市", "code": "012345" }, "workingDaysPerYear": 240.5,
          "departments": [ { "name": "税務課", "staffCount": 12.35 } ],
          "tasks": [ { "id": "001", "name": "業務", "department": "税務課", "ruleBased": "NO",
            "exceptionRate": 0.0333, "staffCount": 0,
            "volume": { "casesPerOccurrence": 1234.56789, "frequency": "AD_HOC", "timesPerYear": 0.3333333333333333 },
            "steps": [
              { "name": "幅", "minutesPerCase": { "low": 0.1, "likely": 3.3333333333333335, "high": 8 }, "shareOfCases": 0.07 },
              { "name": "端数", "minutesPerCase": 3.3333333333333335, "shareOfCases": 1 },
              { "name": "零", "minutesPerCase": 0, "shareOfCases": 0, "fieldCount": 2.5 } ] } ] }
        """);
  }

  @Test
  void trickyTextsAndNamesOfSystemsComeBack() throws IOException, BrokenInventory {
    assertComesBack(
        """
        { "organization": { "name": "=見極市" },
          "systems": [ { "id": "a", "name": "住民記録" }, { "id": "b", "name": "住民記録システム" },
            { "id": "c", "name": "税務、収納システム", "access": [] }, { "id": "d", "name": "なし" }, { "id": "なし2", "name": "API" } ],
          "tasks": [ { "id": "1-2", "name": "-5", "department": "@課", "ruleBased": "PARTLY", "source": "_x0041_ の件",
            "volume": { "casesPerOccurrence": 1, "frequency": "MONTHLY", "timesPerYear": 24, "peakMonths": [], "scope": "NATION" },
            "steps": [ { "id": "1/2", "name": "+1", "minutesPerCase": 1, "systems": [ "a", "b", "c", "d", "なし2" ] },
                       { "name": "二", "minutesPerCase": 1, "systems": [] } ] } ] }
        """);
  }

  private void assertComesBack(String inventory) throws IOException, BrokenInventory {
    assertComesBack((ObjectNode) JSON.readTree(inventory));
  }

  private void assertComesBack(ObjectNode inventory) throws IOException, BrokenInventory {
    inventory.remove("$schema");
    Returned returned = returned(SurveyForm.of(Place.file("inventory.json"), inventory));
    assertThat(returned.notices).isEmpty();
    assertThat(pretty(returned.inventory)).isEqualTo(pretty(inventory));
  }

  private Returned returned(SurveyForm form) throws IOException, BrokenInventory {
    Path file = folder.resolve("form.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      form.write(out);
    }
    Returned returned = new Returned();
    try (TableFile table = TableFiles.open(file, "form.xlsx", ImportOptions.NONE)) {
      new SurveyImporter(table, Optional.empty()).importTo(returned);
    }
    return returned;
  }

  /**
   * Members in the order of their names and numbers as doubles, so that only the content counts.
   */
  private static String pretty(JsonNode node) throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(node));
  }

  private static Object sorted(JsonNode node) {
    if (node.isObject()) {
      TreeMap<String, Object> members = new TreeMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
      return members;
    }
    if (node.isArray()) {
      List<Object> items = new ArrayList<>();
      node.forEach(item -> items.add(sorted(item)));
      return items;
    }
    return node.isNumber() ? (Object) node.doubleValue() : node;
  }
}
