package jp.mikiwame.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.assess.Assessor;
import jp.mikiwame.assess.Backtester;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.report.AssessmentJson;
import jp.mikiwame.rules.OwnResults;
import jp.mikiwame.rules.ResultsReader;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleCases;
import jp.mikiwame.rules.RuleDrafts;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.rules.RuleFolder;

/** Brings in what commands work on, and turns what cannot be brought in into a failure. */
final class Loading {

  private final Console console;

  Loading(Console console) {
    this.console = console;
  }

  Reading inventory(Source source, Optional<LocalDate> asOf) {
    return new InventoryReader().read(source, asOf, LocalDate.now(console.clock()));
  }

  /** An inventory of which at least a part can be assessed. */
  Reading assessable(Source source, Optional<LocalDate> asOf) throws Failure {
    Reading reading = inventory(source, asOf);
    if (reading.inventory().isEmpty()) {
      throw new Failure(ExitCode.DATA, reading.notices());
    }
    return reading;
  }

  /** The user's folder of rules, or the one that comes with the program. */
  Path folder(Path chosen) throws Failure {
    Path folder = chosen == null ? console.rules() : chosen;
    if (!java.nio.file.Files.isDirectory(folder)) {
      throw Files.failure(ExitCode.USAGE, "folder-missing", folder.toString(), Map.of());
    }
    return folder;
  }

  /** The rules of the user's folder, or those that come with the program. */
  RuleBook rules(Path chosen) throws Failure {
    return read(folder(chosen), folder -> RuleFolder.load(folder, console.compiler()));
  }

  /** The cases beside the rules of a folder. */
  List<RuleCase> cases(Path folder, List<Criterion> criteria) throws Failure {
    return read(folder, root -> RuleCases.load(root, criteria));
  }

  /** Where new criteria of a folder can be begun. */
  RuleDrafts drafts(Path folder) throws Failure {
    return read(folder, RuleDrafts::in);
  }

  private interface FolderReader<T> {
    T read(Path folder) throws IOException, RuleFaults;
  }

  private static <T> T read(Path folder, FolderReader<T> reader) throws Failure {
    try {
      return reader.read(folder);
    } catch (RuleFaults faults) {
      throw new Failure(ExitCode.RULES, faults.notices());
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** What cannot be read of a folder that is there. */
  static Failure unreadable(Path folder, IOException e) {
    return Files.failure(
        ExitCode.USAGE,
        "file-unreadable",
        folder.toString(),
        Map.of("detail", String.valueOf(e.getMessage())));
  }

  /**
   * Judges an inventory by a rules folder.
   *
   * @param reading of the source, found assessable
   */
  Assessment assessment(Source source, Reading reading, RuleBook rules, Sampling sampling)
      throws Failure {
    Inventory inventory = reading.inventory().orElseThrow();
    RunInfo run = runInfo(source, inventory, rules.sha256(), sampling);
    return assessor(rules, sampling).assess(inventory, run, withoutFolder(reading.notices(), run));
  }

  /**
   * What an assessment is made from.
   *
   * @param rulesSha256 digest of the rules; empty if they are still to be read
   */
  static RunInfo runInfo(
      Source source, Inventory inventory, String rulesSha256, Sampling sampling) {
    return runInfo(source.name(), source.sha256(), inventory.asOf(), rulesSha256, sampling);
  }

  /**
   * @param file the inventory, as the user named it
   */
  static RunInfo runInfo(
      String file, String sha256, LocalDate asOf, String rulesSha256, Sampling sampling) {
    String name = file.equals("-") ? "-" : Path.of(file).getFileName().toString();
    return new RunInfo(Version.current(), name, sha256, rulesSha256, asOf, sampling);
  }

  Assessor assessor(RuleBook rules, Sampling sampling) throws Failure {
    try {
      return new Assessor(rules, sampling.vendorResults());
    } catch (RuleFaults faults) {
      throw new Failure(ExitCode.RULES, List.copyOf(faults.notices()));
    }
  }

  /** Results of introductions that a city has measured, none of which the rules folder has. */
  List<IntroductionResult> results(Source source, RuleBook rules) throws Failure {
    try {
      return ResultsReader.read(source, rules.technologies(), rules.results());
    } catch (RuleFaults faults) {
      throw new Failure(ExitCode.DATA, faults.notices());
    }
  }

  /** The text of the folder's own results with more of them. */
  String joined(OwnResults own, Source more) throws Failure {
    try {
      return own.with(more);
    } catch (RuleFaults faults) {
      throw new Failure(ExitCode.DATA, faults.notices());
    } catch (IOException e) {
      throw unreadable(own.file(), e);
    }
  }

  Backtester backtester(RuleBook rules, Sampling sampling) throws Failure {
    try {
      return new Backtester(rules, sampling);
    } catch (RuleFaults faults) {
      throw new Failure(ExitCode.RULES, faults.notices());
    }
  }

  /** The result must be the same wherever the inventory lies, so its folder stays out of it. */
  static List<Notice> withoutFolder(List<Notice> notices, RunInfo run) {
    return notices.stream().map(notice -> notice.in(run.inventoryFile())).toList();
  }

  /** An assessment that was written before. */
  Assessment assessment(String file) throws Failure {
    Source source = Files.read(console, file);
    try {
      return AssessmentJson.read(source.text());
    } catch (AssessmentJson.Unreadable e) {
      throw Files.failure(ExitCode.USAGE, "assessment-unreadable", source.name(), Map.of());
    }
  }
}
