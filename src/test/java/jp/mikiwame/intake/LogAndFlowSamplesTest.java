package jp.mikiwame.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.intake.eventlog.EventLogImporter;
import jp.mikiwame.intake.flow.BpmnImporter;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.intake.table.TableFiles;
import jp.mikiwame.intake.xml.XmlFile;
import jp.mikiwame.model.Notice;
import org.junit.jupiter.api.Test;

class LogAndFlowSamplesTest {

  private static final Path SAMPLES = Path.of("samples");

  @Test
  void aLogWithStartAndEndHasMinutes() throws Exception {
    Path file = SAMPLES.resolve("eventlogs/juminhyo-madoguchi.csv");
    try (TableFile table = TableFiles.open(file, file.toString(), ImportOptions.NONE)) {
      HeardDrafts heard =
          HeardDrafts.of(EventLogImporter.of(table, ImportOptions.NONE).orElseThrow());

      assertThat(heard.stepNames())
          .containsExactly("申請書の受付と本人確認", "記載の補正", "住民票の写しの作成", "交付と手数料の収納");
      assertThat(heard.step(0).path("minutesPerCase").path("likely").asDouble()).isEqualTo(4.25);
      assertThat(faults(heard)).isEmpty();
    }
  }

  @Test
  void aLogWithCompletionsAloneHasNone() throws Exception {
    HeardDrafts heard =
        HeardDrafts.of(
            EventLogImporter.of(xml("eventlogs/doro-senyo.xes"), ImportOptions.NONE).orElseThrow());

    assertThat(heard.codes()).contains("log-no-handling-times");
    assertThat(heard.step(2).path("shareOfCases").asDouble()).isEqualTo(0.3);
    assertThat(faults(heard)).isEmpty();
  }

  @Test
  void aFlowHasTheStepsOfItsDepartment() throws Exception {
    HeardDrafts heard = HeardDrafts.of(BpmnImporter.of(xml("flows/juminhyo.bpmn")).orElseThrow());

    assertThat(heard.task().path("department").asText()).isEqualTo("市民課");
    assertThat(heard.stepNames()).containsExactly("申請書の受付と本人確認", "記載の補正", "住民票の写しの作成", "交付と手数料の収納");
    assertThat(faults(heard)).isEmpty();
  }

  private static XmlFile xml(String name) {
    return new XmlFile(SAMPLES.resolve(name), name);
  }

  /** Once the user has named organisation and department, which a log may not. */
  private static List<Notice> faults(HeardDrafts heard) {
    ObjectNode frame = JsonNodeFactory.instance.objectNode();
    frame.putObject("organization").put("name", "見極市");
    ObjectNode task = heard.task().deepCopy();
    task.put("department", task.path("department").asText("市民課"));
    List<Notice> faults = new ArrayList<>();
    new DraftCheck(frame, heard.origin(), LocalDate.of(2026, 10, 1))
        .take(task, heard.origin(), faults::add);
    return faults;
  }
}
