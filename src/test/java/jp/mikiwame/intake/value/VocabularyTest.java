package jp.mikiwame.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.mikiwame.intake.InventorySchema;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.model.ErrorImpact;
import jp.mikiwame.model.ErrorTolerance;
import jp.mikiwame.model.ExpectedChange;
import jp.mikiwame.model.FormLayout;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.InputMedium;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.NetworkZone;
import jp.mikiwame.model.PersonalData;
import jp.mikiwame.model.RecordingQuality;
import jp.mikiwame.model.RuleBased;
import jp.mikiwame.model.StepKind;
import jp.mikiwame.model.SystemAccess;
import jp.mikiwame.model.VolumeScope;
import jp.mikiwame.report.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  private static final Labels LABELS = Labels.of("ja");

  static Stream<Class<? extends Enum<?>>> choices() {
    return Stream.of(
        ErrorImpact.class,
        ErrorTolerance.class,
        ExpectedChange.class,
        FormLayout.class,
        Frequency.class,
        InputMedium.class,
        MeasurementMethod.class,
        NetworkZone.class,
        PersonalData.class,
        RecordingQuality.class,
        RuleBased.class,
        StepKind.class,
        SystemAccess.class,
        VolumeScope.class);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void everyCodeIsReadByItsLabelAndByItself(Class<? extends Enum<?>> type) {
    Map<String, List<String>> words = Vocabulary.OURS.codes().get(type.getSimpleName());
    for (Enum<?> code : type.getEnumConstants()) {
      String label = LABELS.text(type.getSimpleName() + "." + code);
      assertThat(words.get(code.name()).get(0)).isEqualTo(label);
      assertThat(read(label, type)).isEqualTo(Written.given(code.name()));
      assertThat(read(code.name(), type)).isEqualTo(Written.given(code.name()));
    }
    assertThat(words).hasSameSizeAs(type.getEnumConstants());
  }

  @Test
  void noWordMeansTwoCodesOfAChoice() {
    Vocabulary.OURS.codes().forEach(VocabularyTest::meansOne);
  }

  private static void meansOne(String choice, Map<String, List<String>> codes) {
    Map<String, String> meanings = new HashMap<>();
    codes.forEach(
        (code, words) ->
            Stream.concat(Stream.of(code), words.stream())
                .map(Plain::of)
                .forEach(
                    word ->
                        assertThat(meanings.merge(word, code, (one, other) -> one))
                            .as("%s of %s", word, choice)
                            .isEqualTo(code)));
  }

  @Test
  void theBusinessesAreThoseOfTheSchema() throws IOException {
    assertThat(Vocabulary.OURS.codes().get("StandardizedBusiness").keySet())
        .containsExactlyElementsOf(
            StreamSupport.stream(
                    at("/$defs/system/properties/standardizedBusiness/enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
  }

  @Test
  void theBoundsAreThoseOfTheSchema() throws IOException {
    assertThat(WrittenCount.MOST).isEqualTo(most("volume", "casesPerOccurrence"));
    assertThat(WrittenFrequency.MOST).isEqualTo(most("volume", "timesPerYear"));
    assertThat(WrittenWhole.MOST).isEqualTo((int) most("task", "staffCount"));
    assertThat(WrittenWhole.MOST).isEqualTo((int) most("forms", "variants"));
    assertThat(WrittenFte.MOST).isEqualTo(most("stated", "fte"));
    assertThat(WrittenMinutes.MOST).isEqualTo(most("stated", "minutesPerCase"));
    assertThat(WrittenHours.MOST).isEqualTo(most("stated", "annualHours"));
    assertThat(WrittenFiscalYear.FIRST).isEqualTo(at("/properties/fiscalYear/minimum").asInt());
    assertThat(WrittenFiscalYear.LAST).isEqualTo(at("/properties/fiscalYear/maximum").asInt());
  }

  @Test
  void noWordForUnknownIsAlsoAnAnswer() {
    for (String word : Vocabulary.OURS.unknown()) {
      assertThat(WrittenYesNo.read(Cell.text(1, word))).isEqualTo(new Written.Unknown<>());
      assertThat(WrittenCount.read(Cell.text(1, word))).isEqualTo(new Written.Unknown<>());
    }
  }

  private static double most(String part, String member) throws IOException {
    return at("/$defs/" + part + "/properties/" + member + "/maximum").asDouble();
  }

  private static JsonNode at(String pointer) throws IOException {
    try (InputStream schema = InventorySchema.class.getResourceAsStream("inventory.schema.json")) {
      JsonNode found = new ObjectMapper().readTree(schema).at(pointer);
      assertThat(found.isMissingNode()).as(pointer).isFalse();
      return found;
    }
  }

  private static Written<String> read(String word, Class<? extends Enum<?>> type) {
    return WrittenCode.read(Cell.text(1, word), type);
  }
}
