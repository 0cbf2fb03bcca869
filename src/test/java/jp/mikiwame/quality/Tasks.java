package jp.mikiwame.quality;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.QualityReport;
import jp.mikiwame.model.Task;

/** Tasks as somebody would write them, and what is asked about them. */
final class Tasks {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private Tasks() {}

  /**
   * @param minutes of its only step, as written; null and ranges may be
   * @param more members of the task, each with a comma before it
   */
  static String task(String id, String name, String department, String minutes, String more) {
    return """
        {"id": "%s", "name": "%s", "department": "%s", "ruleBased": "YES",
         "volume": {"casesPerOccurrence": 100, "frequency": "MONTHLY"},
         "steps": [{"name": "入力", "kind": "ENTRY", "minutesPerCase": %s}]%s}"""
        .formatted(id, name, department, minutes, more);
  }

  static Source source(String... tasks) {
    String text =
        "{\"organization\": {\"name\": \"見本市\"}, \"workingDaysPerYear\": 240, \"tasks\": ["
            + String.join(",", tasks)
            + "]}";
    return new Source("見本.json", text.getBytes(StandardCharsets.UTF_8));
  }

  static QualityReport check(String... tasks) {
    return check(read(source(tasks)));
  }

  static List<Task> read(Source source) {
    Reading reading = new InventoryReader().read(source, Optional.empty(), TODAY);
    return reading.inventory().orElseThrow().tasks();
  }

  static QualityReport check(List<Task> tasks) {
    QualityCheck check = new QualityCheck();
    for (int i = 0; i < tasks.size(); i++) {
      String whole = "/tasks/" + i;
      check.add(tasks.get(i), pointer -> new Place("見本.json", 0, 0, whole + pointer));
    }
    return check.report();
  }
}
