package jp.mikiwame.bench;

import static jp.mikiwame.model.InputMedium.HANDWRITTEN;
import static jp.mikiwame.model.InputMedium.PDF_IMAGE;
import static jp.mikiwame.model.InputMedium.PDF_TEXT;
import static jp.mikiwame.model.InputMedium.PRINTED;
import static jp.mikiwame.model.InputMedium.SPREADSHEET;
import static jp.mikiwame.model.InputMedium.SYSTEM;
import static jp.mikiwame.model.StepKind.AGGREGATE;
import static jp.mikiwame.model.StepKind.CHECK;
import static jp.mikiwame.model.StepKind.ENTRY;
import static jp.mikiwame.model.StepKind.SEARCH;
import static jp.mikiwame.model.StepKind.TRANSCRIBE;
import static jp.mikiwame.model.StepKind.TRANSFER;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mikiwame.model.InputMedium;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.StepKind;
import jp.mikiwame.model.SystemAccess;
import jp.mikiwame.model.Task;

/**
 * Every answer that the scoring criteria look at, by the path by which rules reach it. Engines that
 * cannot call the methods of a task are given these as facts.
 */
final class AnswerTable {

  /**
   * @param name as the other engines spell it
   * @param value null if the survey has no answer
   * @param bounds the ends between which a missing answer must lie; null if they are unknown
   */
  record Answer(String name, Function<Task, Object> value, Function<Task, Range> bounds) {}

  private static final Function<Task, Range> UNKNOWN = task -> null;

  private final Map<String, Answer> answers = new LinkedHashMap<>();

  AnswerTable() {
    minutes(ENTRY, TRANSFER);
    minutes(CHECK, AGGREGATE, SEARCH);
    minutes(ENTRY, TRANSFER, AGGREGATE);
    minutes(TRANSCRIBE);
    medium(SPREADSHEET, SYSTEM, PDF_TEXT);
    medium(HANDWRITTEN, PRINTED, PDF_IMAGE);
    put("ruleBasedShare", Task::ruleBasedShare, Task::ruleBasedShareBounds);
    plain("likelyAnnualHours", Task::likelyAnnualHours);
    plain("volume.annualCases", task -> task.volume().annualCases());
    plain("volume.peakMonthCount", task -> task.volume().peakMonthCount());
    plain("exceptionRate", Task::exceptionRate);
    plain("systems.count", task -> task.systems().count());
    plain("systems.allOffer(SystemAccess.CSV)", task -> task.systems().allOffer(SystemAccess.CSV));
    plain("hasManual", Task::hasManual);
    plain("expectedChange", Task::expectedChange);
    plain("staffCount", Task::staffCount);
    plain("errorImpact", Task::errorImpact);
    plain("errorTolerance", Task::errorTolerance);
    plain("forms.layout", task -> task.forms().layout());
    plain("forms.variants", task -> task.forms().variants());
    plain("forms.boxed", task -> task.forms().boxed());
    plain("recording.quality", task -> task.recording().quality());
    plain("recording.verbatimRequired", task -> task.recording().verbatimRequired());
    plain("recording.equipmentReady", task -> task.recording().equipmentReady());
    plain(
        "maxFieldCount(" + list(ENTRY, TRANSFER, AGGREGATE) + ")",
        task -> task.maxFieldCount(ENTRY, TRANSFER, AGGREGATE));
    plain("annualHoursOn(StepKind.TRANSCRIBE)", task -> task.annualHoursOn(TRANSCRIBE));
  }

  Answer of(String path) {
    Answer answer = answers.get(path);
    if (answer == null) {
      throw new IllegalStateException(
          "A rule looks at what the comparison does not know yet (path %s)".formatted(path));
    }
    return answer;
  }

  /** A path as the other engines can spell it, such as {@code minutesShare_ENTRY_TRANSFER}. */
  static String nameOf(String path) {
    return path.replaceAll("\\w+\\.(?=[A-Z])", "").replaceAll("\\W+", "_").replaceAll("_$", "");
  }

  private void plain(String path, Function<Task, Object> value) {
    put(path, value, UNKNOWN);
  }

  private void put(String path, Function<Task, Object> value, Function<Task, Range> bounds) {
    answers.put(path, new Answer(nameOf(path), value, bounds));
  }

  private void minutes(StepKind... kinds) {
    put(
        "minutesShare(" + list(kinds) + ")",
        task -> task.minutesShare(kinds),
        task -> task.minutesShareBounds(kinds));
  }

  private void medium(InputMedium... media) {
    put(
        "mediumShare(" + list(media) + ")",
        task -> task.mediumShare(media),
        task -> task.mediumShareBounds(media));
  }

  private static String list(Enum<?>... words) {
    return Arrays.stream(words)
        .map(word -> word.getDeclaringClass().getSimpleName() + "." + word.name())
        .collect(Collectors.joining(", "));
  }
}
