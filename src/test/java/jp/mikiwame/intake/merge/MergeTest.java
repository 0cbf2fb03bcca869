package jp.mikiwame.intake.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.intake.Source;
import jp.mikiwame.intake.Unnamed;
import jp.mikiwame.model.Department;
import jp.mikiwame.model.InformationSystem;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final Path CITY = Path.of("samples/city/inventory.json");

  @ParameterizedTest
  @ValueSource(strings = {"city", "minimal", "every-rule", "unpleasant"})
  void mergingOneInventoryChangesNothingButItsFormatting(String sample) throws Exception {
    Source source = Source.of(Path.of("samples", sample, "inventory.json"));

    Merged merged = merge(new Text(source.name(), text(source)));

    assertThat(merged.inventory()).isEqualTo(read(source).inventory().orElseThrow());
    assertThat(merged.codes()).noneMatch(code -> code.startsWith("merge-"));
  }

  @Test
  void whatIsMergedAgainStaysTheSame() throws Exception {
    Merged once = merge(new Text("city.json", Files.readString(CITY)));

    assertThat(merge(new Text("city.json", once.text())).text()).isEqualTo(once.text());
  }

  @Test
  void everyTaskKeepsItsHoursWhereWorkingDaysDiffer() throws Exception {
    String city = Files.readString(CITY);
    Text own = new Text("市.json", city);
    Text other =
        new Text(
            "町.json", city.replace("\"workingDaysPerYear\": 241", "\"workingDaysPerYear\": 250"));
    assertThat(other.text()).isNotEqualTo(city);

    Merged merged = merge(own, other);

    List<Task> before = new ArrayList<>(read(own).tasks());
    before.addAll(read(other).tasks());
    assertThat(hours(merged.inventory().tasks())).isEqualTo(hours(before));
    assertThat(merged.codes()).contains("merge-working-days-differ");
  }

  @Test
  void daysThatAreNotSaidAreThoseThatReadingTakesForThem() throws Exception {
    Text silent = new Text("a.json", one("A-1", "税務課", 10, "{\"name\": \"見本市\"}", ""));
    Text said =
        new Text(
            "b.json",
            one("B-1", "市民課", 10, "{\"name\": \"見本市\"}", ", \"workingDaysPerYear\": 200"));

    List<Task> tasks = merge(silent, said).inventory().tasks();

    assertThat(tasks.get(0).volume().occurrencesPerYear())
        .isEqualTo(Inventory.DEFAULT_WORKING_DAYS);
    assertThat(tasks.get(1).volume().occurrencesPerYear()).isEqualTo(200);
  }

  @Test
  void idsThatOccurTwiceAreKeptApartByTheNameOfTheFile() throws Exception {
    String organization = "{\"name\": \"見本市\"}";
    Merged merged =
        merge(
            new Text("税務課.json", one("A-1", "税務課", 10, organization, "")),
            new Text("市民課.json", one("A-1", "市民課", 10, organization, "")),
            new Text("総務課.json", one("A-2", "総務課", 10, organization, "")));

    assertThat(merged.inventory().tasks())
        .extracting(Task::id)
        .containsExactly("税務課-A-1", "市民課-A-1", "A-2");
    assertThat(merged.codes()).containsExactly("merge-ids-repeated", "merge-ids-repeated");
    assertThat(merged.inventory().organization().name()).isEqualTo("見本市");
  }

  @Test
  void aPrefixThatWouldMeetAnotherIdIsSetAgain() throws Exception {
    String organization = "{\"name\": \"見本市\"}";

    assertThat(
            merge(
                    new Text("a.json", one("A-1", "税務課", 10, organization, "")),
                    new Text("b.json", one("A-1", "市民課", 10, organization, "")),
                    new Text("c.json", one("a-A-1", "総務課", 10, organization, "")))
                .inventory()
                .tasks())
        .extracting(Task::id)
        .containsExactly("a-a-A-1", "b-A-1", "a-A-1");
  }

  @Test
  void departmentsOfDifferentMunicipalitiesBearTheirNames() throws Exception {
    Text one =
        new Text("a.json", one("A-1", "税務課", 10, "{\"name\": \"見本市\", \"code\": \"99901\"}", ""));
    Text other = new Text("b.json", one("A-1", "税務課", 4, "{\"name\": \"手本町\"}", ""));

    Merged merged = merge(one, other);

    assertThat(merged.inventory().departments())
        .containsExactly(new Department("見本市 税務課", 10), new Department("手本町 税務課", 4));
    assertThat(merged.inventory().tasks())
        .extracting(Task::department)
        .containsExactly("見本市 税務課", "手本町 税務課");
    assertThat(merged.inventory().tasks())
        .extracting(Task::id)
        .containsExactly("99901-A-1", "手本町-A-1");
    assertThat(merged.inventory().organization().name()).isEqualTo("見本市・手本町");
    assertThat(merge(Optional.of("見本郡"), one, other).inventory().organization().name())
        .isEqualTo("見本郡");
  }

  @Test
  void municipalitiesOfOneNameAreToldApartByTheirCodesInAnyOrder() throws Exception {
    Text tokyo =
        new Text("a.json", one("A-1", "税務課", 10, "{\"name\": \"府中市\", \"code\": \"132063\"}", ""));
    Text hiroshima =
        new Text("b.json", one("A-2", "税務課", 4, "{\"name\": \"府中市\", \"code\": \"342084\"}", ""));
    Text silent = new Text("c.json", one("A-3", "市民課", 2, "{\"name\": \"府中市\"}", ""));

    for (Merged merged :
        List.of(merge(silent, tokyo, hiroshima), merge(tokyo, hiroshima, silent))) {
      assertThat(merged.codes()).containsExactly("merge-organizations-joined");
      assertThat(merged.inventory().departments())
          .containsExactlyInAnyOrder(
              new Department("府中市（132063） 税務課", 10),
              new Department("府中市（342084） 税務課", 4),
              new Department("府中市 市民課", 2));
    }
  }

  @Test
  void anInventoryThatNamesNoMunicipalityIsOfThatOfTheOthers() throws Exception {
    Text named = new Text("a.json", one("A-1", "税務課", 10, "{\"name\": \"見本市\"}", ""));
    String nameless = "{\"name\": \"" + Unnamed.ORGANIZATION + "\", \"code\": \"99901\"}";
    Text unnamed = new Text("b.json", one("A-2", "市民課", 4, nameless, ""));

    for (Merged merged : List.of(merge(named, unnamed), merge(unnamed, named))) {
      assertThat(merged.codes()).isEmpty();
      assertThat(merged.inventory().organization().name()).isEqualTo("見本市");
      assertThat(merged.inventory().organization().code()).isEqualTo("99901");
      assertThat(merged.inventory().tasks())
          .extracting(Task::department)
          .containsExactlyInAnyOrder("税務課", "市民課");
    }
  }

  @Test
  void ofTwoNumbersOfStaffNoneIsChosen() throws Exception {
    String organization = "{\"name\": \"見本市\"}";
    Merged merged =
        merge(
            new Text("a.json", one("A-1", "税務課", 10, organization, "")),
            new Text("b.json", one("A-2", "税務課", 12, organization, "")));

    assertThat(merged.inventory().departments()).isEmpty();
    assertThat(merged.codes()).containsExactly("merge-staff-differs");
  }

  @Test
  void systemsAreOneIfTheyAreEqualAndKeptApartIfNot() throws Exception {
    String organization = "{\"name\": \"見本市\"}";
    Merged merged =
        merge(
            new Text("a.json", withSystems("A-1", organization, "LGWAN")),
            new Text("b.json", withSystems("A-2", organization, "INTERNET")));

    assertThat(merged.inventory().systems())
        .extracting(InformationSystem::id)
        .containsExactly("a-JUKI", "MAIL", "b-JUKI");
    assertThat(merged.inventory().tasks())
        .extracting(task -> task.steps().get(0).systems())
        .containsExactly(List.of("a-JUKI", "MAIL"), List.of("b-JUKI", "MAIL"));
    assertThat(merged.codes()).containsExactly("merge-system-differs");
  }

  @Test
  void yearsAndDaysOfSurveyThatDifferAreLeftOut() throws Exception {
    String organization = "{\"name\": \"見本市\"}";
    Merged merged =
        merge(
            new Text(
                "a.json",
                one(
                    "A-1",
                    "税務課",
                    10,
                    organization,
                    ", \"fiscalYear\": 2025, \"surveyedOn\": \"2026-10-01\"")),
            new Text("b.json", one("A-2", "税務課", 10, organization, ", \"fiscalYear\": 2026")));

    assertThat(merged.inventory().fiscalYear()).isNull();
    assertThat(merged.inventory().surveyedOn()).isEqualTo("2026-10-01");
    assertThat(merged.codes()).containsExactly("merge-frame-differs");
  }

  @Test
  void theOrderOfFilesChangesNothingButTheOrderOfTasks() throws Exception {
    Text city = new Text("city.json", Files.readString(CITY));
    Text every =
        new Text("every.json", Files.readString(Path.of("samples/every-rule/inventory.json")));

    List<Task> one = new ArrayList<>(merge(city, every).inventory().tasks());
    List<Task> other = new ArrayList<>(merge(every, city).inventory().tasks());
    one.sort(Comparator.comparing(Task::id));
    other.sort(Comparator.comparing(Task::id));

    assertThat(other)
        .extracting(Task::id, Task::name, Task::department, Task::steps)
        .isEqualTo(
            one.stream()
                .map(task -> tuple(task.id(), task.name(), task.department(), task.steps()))
                .toList());
    assertThat(hours(other)).isEqualTo(hours(one));
  }

  @Test
  void allFaultsOfAllInventoriesAreTold() {
    Text faulty = new Text("a.json", one("A-1", "税務課", -1, "{\"name\": \"見本市\"}", ""));
    Text broken = new Text("b.json", "{");

    assertThatExceptionOfType(BrokenInventory.class)
        .isThrownBy(() -> merge(faulty, broken))
        .satisfies(
            e ->
                assertThat(e.notices())
                    .extracting(notice -> notice.place().file())
                    .contains("a.json", "b.json"));
  }

  @Test
  void anIdThatBecomesTooLongIsAnError() {
    String id = "A".repeat(199);
    String organization = "{\"name\": \"見本市\"}";

    assertThatExceptionOfType(BrokenInventory.class)
        .isThrownBy(
            () ->
                merge(
                    new Text("a.json", one(id, "税務課", 10, organization, "")),
                    new Text("b.json", one(id, "市民課", 10, organization, ""))))
        .satisfies(
            e -> assertThat(e.notices()).extracting(Notice::code).contains("merge-id-too-long"));
  }

  private record Text(String name, String text) implements MergeSource {
    @Override
    public InventoryStream open() throws IOException, BrokenInventory {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return InventoryStream.open(name, new ByteArrayInputStream(bytes), Optional.empty(), TODAY);
    }
  }

  private record Merged(String text, Inventory inventory, List<Notice> notices) {
    List<String> codes() {
      return notices.stream().map(Notice::code).toList();
    }
  }

  private static Merged merge(Text... texts) throws IOException, BrokenInventory {
    return merge(Optional.empty(), texts);
  }

  private static Merged merge(Optional<String> organization, Text... texts)
      throws IOException, BrokenInventory {
    Merge merge = Merge.of(List.of(texts), organization);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    merge.writeTo(out);
    Reading reading = read(new Source("merged.json", out.toByteArray()));
    Inventory inventory = reading.inventory().orElseThrow();
    assertThat(reading.notices()).noneMatch(Notice::isError);
    assertThat(merge.tasks()).isEqualTo(inventory.tasks().size());
    return new Merged(out.toString(StandardCharsets.UTF_8), inventory, merge.notices());
  }

  private static Reading read(Source source) {
    return new InventoryReader().read(source, Optional.empty(), TODAY);
  }

  private static Inventory read(Text text) {
    Source source = new Source(text.name(), text.text().getBytes(StandardCharsets.UTF_8));
    return read(source).inventory().orElseThrow();
  }

  private static String text(Source source) {
    return new String(source.bytes(), StandardCharsets.UTF_8);
  }

  private static List<Object> hours(List<Task> tasks) {
    return tasks.stream().map(task -> (Object) Optional.ofNullable(task.annualHours())).toList();
  }

  /** An inventory with one daily task. */
  private static String one(
      String id, String department, int staff, String organization, String more) {
    return """
        {"organization": %s%s, "departments": [{"name": "%s", "staffCount": %d}],
         "tasks": [{"id": "%s", "name": "台帳の整理", "department": "%s", "ruleBased": "YES",
          "volume": {"casesPerOccurrence": 3, "frequency": "DAILY"},
          "steps": [{"name": "整理", "minutesPerCase": 5}]}]}
        """
        .formatted(organization, more, department, staff, id, department);
  }

  private static String withSystems(String id, String organization, String zone) {
    String systems =
        """
        , "systems": [{"id": "JUKI", "name": "住民記録", "networkZone": "%s"},
                      {"id": "MAIL", "name": "メール"}]"""
            .formatted(zone);
    return one(id, "税務課", 10, organization, systems)
        .replace(
            "\"minutesPerCase\": 5", "\"minutesPerCase\": 5, \"systems\": [\"JUKI\", \"MAIL\"]");
  }
}
