package jp.mikiwame.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Stated;
import jp.mikiwame.model.Task;
import org.junit.jupiter.api.Test;

class StatedTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  @Test
  void whatTheFormSaysOfTheWholeTaskIsKeptAndChangesNoHours() {
    Task with = task(", \"stated\": {\"minutesPerCase\": 45, \"annualHours\": 900}");

    assertThat(with.stated()).isEqualTo(new Stated(45.0, 900.0, null));
    assertThat(with.annualHours()).isEqualTo(task("").annualHours());
    assertThat(task("").stated()).isNull();
  }

  @Test
  void aTaskThatIsNotCleanAtFirstSightKeepsItToo() {
    assertThat(task(", \"field\": \"税\\u200b\", \"stated\": {\"fte\": 0.5}").stated())
        .isEqualTo(new Stated(null, null, 0.5));
  }

  @Test
  void impossibleFiguresAreErrors() {
    assertThat(read(", \"stated\": {\"fte\": -1}").notices()).anyMatch(Notice::isError);
  }

  private static Task task(String more) {
    return read(more).inventory().orElseThrow().tasks().get(0);
  }

  private static Reading read(String more) {
    String text =
        """
        {"organization": {"name": "見本市"}, "tasks": [{"id": "A-1", "name": "証明書の交付",
        "department": "市民課", "ruleBased": "YES",
        "volume": {"casesPerOccurrence": 100, "frequency": "MONTHLY"},
        "steps": [{"name": "受付", "minutesPerCase": 10}]%s}]}
        """
            .formatted(more);
    Source source = new Source("inventory.json", text.getBytes(StandardCharsets.UTF_8));
    return new InventoryReader().read(source, Optional.empty(), TODAY);
  }
}
