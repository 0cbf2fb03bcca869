package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import jp.mikiwame.intake.InventoryWriter;
import org.junit.jupiter.api.Test;

class SurveyColumnsTest {

  /** Members that the import works out the published ones from. */
  private static final Set<String> OWN =
      Set.of("/tasks/volume/annualCases", "/steps/task", "/organization/name");

  private final SurveyColumns columns = SurveyColumns.load();

  @Test
  void everyColumnOfOurFormHasAnExampleAndANote() {
    assertThat(columns.all())
        .filteredOn(SurveyColumn::template)
        .isNotEmpty()
        .allSatisfy(
            column -> {
              assertThat(column.example()).as(column.heading()).isNotBlank();
              assertThat(column.note()).as(column.heading()).isNotBlank();
            });
  }

  @Test
  void everyMemberIsInTheSchemaOfTheInventory() throws IOException {
    JsonNode schema = schema();
    for (SurveyColumn column : columns.all()) {
      if (!OWN.contains(column.member())) {
        assertThat(isKnown(schema, column)).as(column.member()).isTrue();
      }
    }
  }

  private static boolean isKnown(JsonNode schema, SurveyColumn column) {
    JsonNode at =
        switch (column.part()) {
          case ORGANIZATION -> schema;
          case DEPARTMENTS -> schema.at("/properties/departments/items");
          case SYSTEMS -> schema.at("/$defs/system");
          case TASKS -> schema.at("/$defs/task");
          case STEPS -> schema.at("/$defs/step");
        };
    for (String name : column.path().substring(1).split("/")) {
      if (name.equals("stated")) {
        return true;
      }
      at = at.path("properties").path(name);
      if (at.has("$ref")) {
        at = schema.at(at.path("$ref").asText().substring(1));
      }
    }
    return !at.isMissingNode();
  }

  private static JsonNode schema() throws IOException {
    try (InputStream json = InventoryWriter.class.getResourceAsStream("inventory.schema.json")) {
      return new ObjectMapper().readTree(json);
    }
  }
}
