package jp.mikiwame.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.Samples;
import jp.mikiwame.assess.ChangedRules;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Task;
import jp.mikiwame.rules.ShippedRules;

/** Some tasks of the city, and the same after another survey and under other rules. */
public record ChangedCity(Assessment before, Assessment after) {

  private static final List<String> KEPT =
      List.of("KAIKEI-01", "KAIKEI-02", "GIKAI-01", "ZEI-11", "JINJI-03");

  /**
   * @param folder gets the changed rules
   */
  public static ChangedCity in(Path folder) throws Exception {
    List<Task> tasks =
        Samples.inventory("city").tasks().stream().filter(t -> KEPT.contains(t.id())).toList();
    String surveyedAgain =
        Files.readString(Samples.file("city")).replace("\"KANKO-01\"", "\"KANKO-99\"");
    Task renumbered =
        Samples.read(surveyedAgain).tasks().stream()
            .filter(task -> task.id().equals("KANKO-99"))
            .findFirst()
            .orElseThrow();
    return new ChangedCity(
        Samples.assess(
            Samples.only(with(tasks, Samples.task("city", "KANKO-01"))), ShippedRules.book()),
        Samples.assess(
            Samples.only(with(tasks, renumbered)),
            new ChangedRules(folder)
                .with("rpa/RPA-10-entry-share.drl", "@points( 14 )", "@points( 20 )")
                .with("gates/GATE-70-too-small.drl", "< 30", "< 60")
                .without("gates/GATE-20-seal.drl")
                .book()));
  }

  public AssessmentDiff diff() {
    return AssessmentDiff.between(before, after);
  }

  private static List<Task> with(List<Task> tasks, Task another) {
    return Stream.concat(tasks.stream(), Stream.of(another)).toList();
  }
}
