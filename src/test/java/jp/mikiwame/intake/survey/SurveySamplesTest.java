package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The samples of forms that departments send. */
class SurveySamplesTest {

  @Test
  void aFormOfTasksAndStepsInTheEncodingOfOfficesIsUnderstood() throws Exception {
    Drafts drafts = drafts("zeimu-cp932.csv");

    assertThat(drafts.tasks())
        .extracting(task -> task.get("id").asText() + " " + task.get("steps").size())
        .containsExactly("ZEI-01 3", "ZEI-02 2", "ZEI-03 2");
    assertThat(drafts.frame().at("/organization/name").asText()).isEqualTo("見極市");
    assertThat(drafts.frame().get("surveyedOn").asText()).isEqualTo("2026-10-01");
    assertThat(drafts.task("ZEI-01").at("/steps/2/minutesPerCase").asDouble()).isEqualTo(1.5);
    assertThat(drafts.task("ZEI-03").at("/steps/0").has("inputMedium")).isFalse();
    assertThat(drafts.codes())
        .containsExactly(
            "answer-unreadable", "columns-unused", "rows-passed-over", "systems-added");
  }

  @Test
  void aFormOfTasksWithTheirHoursAYearIsUnderstood() throws Exception {
    Drafts drafts = drafts("hoken-utf8.csv");

    assertThat(drafts.tasks())
        .extracting(task -> task.at("/steps/0/minutesPerCase").asText())
        .containsExactly("12", "30", "null", "null");
    assertThat(drafts.notice("answer-unreadable").values()).containsEntry("value", "6回");
    assertThat(drafts.task("3").get("department").asText()).isEqualTo("保険年金課");
    assertThat(drafts.task("4").at("/volume/frequency").isNull()).isTrue();
  }

  private static Drafts drafts(String name) throws Exception {
    return SurveyFiles.drafts(Path.of("samples", "survey", name), Optional.empty());
  }
}
