package jp.mikiwame.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.ErrorImpact;
import jp.mikiwame.model.ErrorTolerance;
import jp.mikiwame.model.ExpectedChange;
import jp.mikiwame.model.FormLayout;
import jp.mikiwame.model.Forms;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.InformationSystem;
import jp.mikiwame.model.InputMedium;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.PersonalData;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Recording;
import jp.mikiwame.model.RecordingQuality;
import jp.mikiwame.model.RuleBased;
import jp.mikiwame.model.Stated;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.StepKind;
import jp.mikiwame.model.SystemsInUse;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Volume;
import jp.mikiwame.model.VolumeScope;

/** Makes the records of a task from their components; null where those contradict each other. */
final class TaskMaker {

  private static final int SHARED_LISTS = 1 << 10;

  private final double workingDaysPerYear;
  private final LocalDate asOf;
  private final Map<String, InformationSystem> systems = new HashMap<>();

  /** What was made before of the same systems. Threads that meet here only make one once more. */
  private final SystemsInUse[] inUse = new SystemsInUse[SHARED_LISTS];

  TaskMaker(Inventory frame) {
    this.workingDaysPerYear = frame.workingDaysPerYear();
    this.asOf = frame.asOf();
    frame.systems().forEach(system -> systems.put(system.id(), system));
  }

  Object made(Part part, Object[] of) {
    return switch (part) {
      case TASK -> task(of);
      case STEP -> step(of);
      case VOLUME -> volume(of);
      case MINUTES -> minutes((Double) of[0], (Double) of[1], (Double) of[2]);
      case FORMS ->
          new Forms(
              (Integer) of[0],
              (FormLayout) of[1],
              (Boolean) of[2],
              (Double) of[3],
              (Boolean) of[4]);
      case RECORDING -> new Recording((RecordingQuality) of[0], (Boolean) of[1], (Boolean) of[2]);
      case STATED -> new Stated((Double) of[0], (Double) of[1], (Double) of[2]);
      case INVENTORY, ORGANIZATION, DEPARTMENT, SYSTEM ->
          throw new IllegalArgumentException("No part of a task (part %s)".formatted(part));
    };
  }

  private Task task(Object[] of) {
    List<Step> steps = list(of[6]);
    return new Task(
        (String) of[0],
        (String) of[1],
        (String) of[2],
        (String) of[3],
        (Volume) of[4],
        (RuleBased) of[5],
        steps,
        (ErrorTolerance) of[7],
        (ErrorImpact) of[8],
        (Double) of[9],
        (Integer) of[10],
        (Boolean) of[11],
        (ExpectedChange) of[12],
        (Boolean) of[13],
        (Boolean) of[14],
        (Boolean) of[15],
        (Boolean) of[16],
        (Boolean) of[17],
        (Boolean) of[18],
        (PersonalData) of[19],
        (MeasurementMethod) of[20],
        (Forms) of[21],
        (Recording) of[22],
        systemsInUse(steps),
        (String) of[24],
        (Stated) of[25]);
  }

  private Step step(Object[] of) {
    List<String> used = list(of[6]);
    if (used != null) {
      for (String id : used) {
        if (!systems.containsKey(id)) {
          return null;
        }
      }
    }
    return new Step(
        (String) of[0],
        (String) of[1],
        (StepKind) of[2],
        (Range) of[3],
        (RuleBased) of[4],
        (InputMedium) of[5],
        used,
        (Double) of[7],
        (Double) of[8]);
  }

  private Volume volume(Object[] of) {
    List<Integer> peakMonths = list(of[3]);
    return new Volume(
        (Double) of[0],
        (Frequency) of[1],
        (Double) of[2],
        peakMonths,
        (VolumeScope) of[4],
        workingDaysPerYear);
  }

  private static Range minutes(double low, double likely, double high) {
    return low <= likely && likely <= high ? new Range(low, likely, high) : null;
  }

  private SystemsInUse systemsInUse(List<Step> steps) {
    List<InformationSystem> used = new ArrayList<>();
    boolean complete = true;
    for (Step step : steps) {
      if (step.systems() == null) {
        complete = false;
      } else {
        for (String id : step.systems()) {
          addOnce(systems.get(id), used);
        }
      }
    }
    return shared(used, complete);
  }

  private static void addOnce(InformationSystem system, List<InformationSystem> used) {
    for (InformationSystem other : used) {
      if (other == system) {
        return;
      }
    }
    used.add(system);
  }

  private SystemsInUse shared(List<InformationSystem> used, boolean complete) {
    int hash = complete ? 1 : 0;
    for (InformationSystem system : used) {
      hash = hash * 31 + system.id().hashCode();
    }
    int place = (hash ^ hash >>> 16) & SHARED_LISTS - 1;
    SystemsInUse known = inUse[place];
    if (known == null || known.complete() != complete || !areSame(known.used(), used)) {
      known = new SystemsInUse(asOf, used, complete);
      inUse[place] = known;
    }
    return known;
  }

  private static boolean areSame(List<InformationSystem> some, List<InformationSystem> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i) != others.get(i)) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(Object component) {
    return (List<T>) component;
  }
}
