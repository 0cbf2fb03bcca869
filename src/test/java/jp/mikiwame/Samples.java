package jp.mikiwame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.assess.Assessor;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.model.Task;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.rules.ShippedRules;

/** The sample inventories, read and assessed under the shipped rules. */
public final class Samples {

  /** Every sample that can be assessed. */
  public static final List<String> ALL = List.of("city", "minimal", "every-rule", "unpleasant");

  /** The tasks of the published results, which say little of themselves, as if they were one. */
  public static final String PUBLISHED = "published results";

  private Samples() {}

  public static Path file(String sample) {
    return Path.of("samples", sample, "inventory.json");
  }

  public static Inventory inventory(String sample) throws IOException, RuleFaults {
    if (sample.equals(PUBLISHED)) {
      return only(ShippedRules.book().results().stream().map(IntroductionResult::task).toList());
    }
    return new InventoryReader()
        .read(Source.of(file(sample)), Optional.empty(), LocalDate.of(2026, 11, 1))
        .inventory()
        .orElseThrow();
  }

  /** An inventory as a text. */
  public static Inventory read(String json) {
    return new InventoryReader()
        .read(
            new Source("inventory.json", json.getBytes(StandardCharsets.UTF_8)),
            Optional.empty(),
            LocalDate.of(2026, 11, 1))
        .inventory()
        .orElseThrow();
  }

  public static Task task(String sample, String id) throws IOException, RuleFaults {
    return inventory(sample).tasks().stream()
        .filter(task -> task.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public static Assessment assess(Inventory inventory) throws IOException, RuleFaults {
    return assess(inventory, ShippedRules.book());
  }

  public static Assessment assess(Inventory inventory, RuleBook rules) throws RuleFaults {
    RunInfo run =
        new RunInfo(
            "test", "inventory.json", "", rules.sha256(), inventory.asOf(), Sampling.STANDARD);
    return new Assessor(rules, true).assess(inventory, run, List.of());
  }

  public static Assessment assess(String sample) throws IOException, RuleFaults {
    return assess(inventory(sample));
  }

  /** A task assessed in an inventory of its own. */
  public static Candidate candidate(Task task) throws IOException, RuleFaults {
    return candidate(task, ShippedRules.book());
  }

  public static Candidate candidate(Task task, RuleBook rules) throws IOException, RuleFaults {
    return assess(only(List.of(task)), rules).candidates().get(0);
  }

  /** An inventory of nothing but these tasks. */
  public static Inventory only(List<Task> tasks) throws IOException, RuleFaults {
    Inventory city = inventory("city");
    return new Inventory(
        city.organization(),
        city.fiscalYear(),
        city.surveyedOn(),
        city.asOf(),
        city.workingDaysPerYear(),
        List.of(),
        List.of(),
        tasks);
  }
}
