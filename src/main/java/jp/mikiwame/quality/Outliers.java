package jp.mikiwame.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.StepKind;
import jp.mikiwame.model.Task;

/**
 * Minutes of a kind of step, and cases of a frequency, that are far from all others: figures that
 * somebody wrote in another unit, or with a digit too many.
 *
 * <p>Such figures spread over factors, so they are compared as logarithms, and by median and median
 * deviation, which the outliers themselves cannot move.
 */
final class Outliers {

  /** Among fewer nobody can say what is usual. */
  private static final int FEWEST = 8;

  /** A unit that is mistaken, or a digit too many, is at least a factor of ten. */
  private static final double FACTOR = 1;

  /**
   * Deviations from the median beyond which a value is not of the others. The usual 3.5 asks about
   * a joint inspection of two hours (面談) in a sound inventory of 67 tasks, 5 does not.
   */
  private static final double DEVIATIONS = 5;

  /** Makes a median deviation what a standard deviation is to a normal distribution. */
  private static final double NORMAL = 1.4826;

  private final Map<StepKind, List<Figure>> minutes = new LinkedHashMap<>();
  private final Map<Frequency, List<Figure>> cases = new LinkedHashMap<>();

  /**
   * @param step its name; null if the figure is none of a step
   */
  private record Figure(double value, ListedTask task, String pointer, String step) {
    double log() {
      return Math.log10(value);
    }
  }

  void add(Task task, ListedTask listed) {
    for (int i = 0; i < task.steps().size(); i++) {
      Step step = task.steps().get(i);
      Range range = step.minutesPerCase();
      if (range != null && range.likely() > 0 && step.kind() != null) {
        String pointer = "/steps/" + i + "/minutesPerCase";
        Figure figure = new Figure(range.likely(), listed, pointer, step.name());
        minutes.computeIfAbsent(step.kind(), kind -> new ArrayList<>()).add(figure);
      }
    }
    Double perOccurrence = task.volume().casesPerOccurrence();
    Frequency frequency = task.volume().frequency();
    if (frequency != null && task.volume().annualCases() != null && perOccurrence > 0) {
      Figure figure = new Figure(perOccurrence, listed, "/volume/casesPerOccurrence", null);
      cases.computeIfAbsent(frequency, each -> new ArrayList<>()).add(figure);
    }
  }

  void ask(Consumer<Notice> questions) {
    minutes.forEach((kind, figures) -> ask("quality-minutes-unusual", kind, figures, questions));
    cases.forEach(
        (frequency, figures) -> ask("quality-cases-unusual", frequency, figures, questions));
  }

  private static void ask(
      String code, Enum<?> among, List<Figure> figures, Consumer<Notice> questions) {
    if (figures.size() < FEWEST) {
      return;
    }
    double[] logs = figures.stream().mapToDouble(Figure::log).sorted().toArray();
    double median = median(logs);
    double[] deviations =
        figures.stream().mapToDouble(each -> Math.abs(each.log() - median)).sorted().toArray();
    double farthest = Math.max(FACTOR, DEVIATIONS * NORMAL * median(deviations));
    for (Figure figure : figures) {
      if (Math.abs(figure.log() - median) >= farthest) {
        Map<String, Object> values = Figures.values(figure.value(), Math.pow(10, median));
        values.put("among", among.getClass().getSimpleName() + "." + among.name());
        values.put("count", figures.size());
        if (figure.step() != null) {
          values.put("step", figure.step());
        }
        questions.accept(figure.task().question(code, figure.pointer(), values));
      }
    }
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
