package jp.mikiwame.quality;

import static jp.mikiwame.quality.Tasks.check;
import static jp.mikiwame.quality.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.QualityReport;
import jp.mikiwame.model.QualityReport.DepartmentQuality;
import jp.mikiwame.model.QualityReport.MissingMost;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityCheckTest {

  private static final Path CITY = Path.of("samples/city/inventory.json");

  @DisplayName("1件10分×年1,200件の業務で、調査票の業務全体の値を")
  @ParameterizedTest(name = "{0} と書くと {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'minutesPerCase': 10    |",
        "'minutesPerCase': 12    |",
        "'minutesPerCase': 14    | quality-minutes-differ",
        "'minutesPerCase': 600   | quality-minutes-differ hours",
        "'annualHours': 200      |",
        "'annualHours': 240      |",
        "'annualHours': 250      | quality-hours-differ",
        "'annualHours': 16.7     | quality-hours-differ months",
        "'annualHours': 12000    | quality-hours-differ hours",
        "'fte': 0.1              |",
        "'fte': 1                | quality-fte-differ",
        "'annualHours': 240, 'fte': 0.13 |"
      })
  void figuresOfTheWholeAreComparedWithTheSteps(String stated, String expected) {
    String more = ", \"stated\": {" + stated.replace('\'', '"') + "}";

    assertThat(codes(check(task("A-1", "証明書の交付", "市民課", "10", more))))
        .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void whatIsUnknownContradictsNothing() {
    String more = ", \"stated\": {\"minutesPerCase\": 10, \"annualHours\": 200, \"fte\": 0.1}";

    assertThat(codes(check(task("A-1", "証明書の交付", "市民課", "null", more)))).isEmpty();
  }

  @Test
  void zeroAndLongStepsAreAskedOnceAtTheirPlace() {
    QualityReport report =
        check(task("A-1", "証明書の交付", "市民課", "0", ""), task("A-2", "台帳の整理", "市民課", "121", ""));

    assertThat(codes(report)).containsExactly("quality-minutes-zero", "quality-step-long");
    assertThat(report.questions().get(1).place().pointer())
        .isEqualTo("/tasks/1/steps/0/minutesPerCase");
    assertThat(report.questions().get(1).taskId()).isEqualTo("A-2");
  }

  @Test
  void aRangeFromZeroIsNoZero() {
    String range = "{\"low\": 0, \"likely\": 0, \"high\": 5}";

    assertThat(codes(check(task("A-1", "証明書の交付", "市民課", range, "")))).isEmpty();
  }

  @Test
  void completenessIsTheShareOfAnswersAndNamesWhatIsMissingMost() {
    DepartmentQuality quality =
        check(
                task("A-1", "証明書の交付", "市民課", "10", ""),
                task("A-2", "台帳の整理", "市民課", "null", ", \"exceptionRate\": 0.1"))
            .departments()
            .get(0);

    assertThat(quality.tasks()).isEqualTo(2);
    assertThat(quality.required()).isEqualTo((1 + 1 + 1 + 0.5) / 4);
    assertThat(quality.optional()).isEqualTo((1 + 0.5) / 6);
    assertThat(quality.missing())
        .containsExactly(
            new MissingMost("step.inputMedium", 2),
            new MissingMost("step.systems", 2),
            new MissingMost("errorTolerance", 2));
  }

  @Test
  void whatEverybodyIsAskedAndIsOpenIsListedWhereItShouldStand() {
    String open = task("A-2", "台帳の整理", "市民課", "null", "").replace("\"YES\"", "null");
    QualityReport report =
        check(
            task("A-1", "証明書の交付", "市民課", "10", ""),
            open.replace("100, \"frequency\": \"MONTHLY\"", "5, \"frequency\": \"AD_HOC\""));

    assertThat(report.questions()).isEmpty();
    assertThat(report.unanswered())
        .extracting(Notice::code, Notice::taskId, asked -> asked.place().pointer())
        .containsExactlyInAnyOrder(
            tuple("quality-unanswered", "A-2", "/tasks/1/volume/frequency"),
            tuple("quality-minutes-unanswered", "A-2", "/tasks/1/steps/0/minutesPerCase"));
    assertThat(report.unanswered())
        .filteredOn(asked -> asked.values().containsKey("fields"))
        .first()
        .extracting(asked -> asked.values().get("fields"))
        .isEqualTo(List.of("field.volume.frequency", "field.ruleBased"));
  }

  @Test
  void tooManyTasksAreNotComparedAndTheReportSaysSo() {
    List<Task> tasks =
        Tasks.read(
            Tasks.source(
                task("A-1", "旅費の精算", "人事課", "0", ""), task("A-2", "旅費精算事務", "人事課", "12", "")));
    QualityCheck few = new QualityCheck(2);
    QualityCheck many = new QualityCheck(1);
    for (Task task : tasks) {
      few.add(task, pointer -> Place.file("見本.json"));
      many.add(task, pointer -> Place.file("見本.json"));
    }

    assertThat(codes(few.report()))
        .containsExactlyInAnyOrder("quality-minutes-zero", "quality-name-repeated");
    assertThat(codes(many.report()))
        .containsExactlyInAnyOrder("quality-minutes-zero", "quality-not-compared");
  }

  @Test
  void theSameWorkInTwoDepartmentsIsAskedOnceAndListedWithBoth() {
    QualityReport report =
        check(
            task("A-1", "補助金の交付申請の受け付け", "福祉課", "10", ""),
            task("A-2", "会議録の作成", "総務課", "10", ""),
            task("A-3", "補助金交付申請受付業務", "農政課", "12", ""));

    assertThat(codes(report)).containsExactly("quality-same-work");
    assertThat(report.sameWork()).hasSize(1);
    assertThat(report.sameWork().get(0).departments()).containsExactly("福祉課", "農政課");
  }

  @Test
  void aNameThatADepartmentHasTwiceIsAskedAtTheSecond() {
    QualityReport report =
        check(task("A-1", "旅費の精算", "人事課", "10", ""), task("A-2", "旅費精算事務", "人事課", "12", ""));

    assertThat(codes(report)).containsExactly("quality-name-repeated");
    assertThat(report.questions().get(0).taskId()).isEqualTo("A-2");
    assertThat(report.sameWork()).isEmpty();
  }

  @Test
  void minutesThatAreTheSameNearlyEverywhereAreAskedOnceForADepartment() {
    QualityReport report = check(many(12, i -> i < 10 ? "10" : "7"));

    assertThat(codes(report)).containsExactly("quality-minutes-alike");
    assertThat(report.questions().get(0).taskId()).isNull();
    assertThat(codes(check(many(12, i -> i % 3 == 0 ? "10" : "7")))).isEmpty();
    assertThat(codes(check(many(12, i -> "7")))).isEmpty();
  }

  @Test
  void minutesInAnotherUnitAreFoundAmongEnoughOthers() {
    assertThat(codes(check(many(12, i -> i == 5 ? "0.1" : Integer.toString(4 + i % 5)))))
        .containsExactly("quality-minutes-unusual hours");
    assertThat(codes(check(many(6, i -> i == 5 ? "0.1" : Integer.toString(4 + i % 5))))).isEmpty();
  }

  @Test
  void aSoundInventoryIsAskedNextToNothing() throws Exception {
    QualityReport report = check(Tasks.read(Source.of(CITY)));

    assertThat(codes(report)).containsExactly("quality-step-long");
    assertThat(report.questions().get(0).taskId()).isEqualTo("GIKAI-02");
  }

  @ParameterizedTest
  @CsvSource({"ZEI-01, 1", "SHIMIN-01, 1", "CHOJU-01, 1"})
  void minutesWrittenSixtyfoldStandOutInIt(String id, int step) throws Exception {
    List<Task> tasks = new ArrayList<>();
    for (Task task : Tasks.read(Source.of(CITY))) {
      tasks.add(task.id().equals(id) ? sixtyfold(task, step) : task);
    }

    assertThat(check(tasks).questions()).anyMatch(each -> id.equals(each.taskId()));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void theOrderOfTasksDoesNotChangeWhatIsAsked(long seed) throws Exception {
    List<Task> tasks = new ArrayList<>(Tasks.read(Source.of(CITY)));
    tasks.set(3, sixtyfold(tasks.get(3), 0));
    List<String> before = codes(check(tasks));
    Collections.shuffle(tasks, new Random(seed));

    assertThat(codes(check(tasks))).containsExactlyInAnyOrderElementsOf(before);
  }

  private static Task sixtyfold(Task task, int step) {
    List<Step> steps = new ArrayList<>(task.steps());
    Range minutes = steps.get(step).minutesPerCase();
    steps.set(step, steps.get(step).taking(minutes.times(60)));
    return task.measured(task.volume(), steps);
  }

  private interface Minutes {
    String of(int task);
  }

  private static String[] many(int count, Minutes minutes) {
    return IntStream.range(0, count)
        .mapToObj(i -> task("A-" + i, "業務その" + i, "市民課", minutes.of(i), ""))
        .toArray(String[]::new);
  }

  /** The codes, with what may have been confused. */
  private static List<String> codes(QualityReport report) {
    return report.questions().stream().map(QualityCheckTest::code).toList();
  }

  private static String code(Notice notice) {
    Object variant = notice.values().get("variant");
    return variant == null ? notice.code() : notice.code() + " " + variant;
  }
}
