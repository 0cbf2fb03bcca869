package jp.mikiwame.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.QualityReport;
import jp.mikiwame.model.QualityReport.DepartmentQuality;
import jp.mikiwame.model.QualityReport.SameWork;
import jp.mikiwame.model.Task;

/**
 * Looks at tasks one after another, from one file or several, and tells at the end how well they
 * are described and what should be asked again. Nothing is corrected, and no task is left out for
 * it.
 */
public final class QualityCheck {

  private final int mostCompared;
  private final Map<String, DepartmentAnswers> departments = new LinkedHashMap<>();
  private final Questions questions = new Questions();
  private final Questions unanswered = new Questions();
  private Comparisons comparisons = new Comparisons();
  private Place lastCompared;
  private int tasks;

  public QualityCheck() {
    this(Integer.MAX_VALUE);
  }

  /**
   * @param mostCompared if there are more tasks they are not compared with each other, since that
   *     takes memory for each of them; the report says so then
   */
  public QualityCheck(int mostCompared) {
    this.mostCompared = mostCompared;
  }

  /**
   * Looks at the next task.
   *
   * @param places where its members stand, by JSON pointers relative to the task; kept until {@link
   *     #report}
   */
  public void add(Task task, Function<String, Place> places) {
    tasks++;
    ListedTask listed = ListedTask.of(task, places);
    departments.computeIfAbsent(task.department(), DepartmentAnswers::new).add(task);
    TaskQuestions.ask(task, listed, questions::add);
    OpenAnswers.ask(task, listed, unanswered::add);
    if (tasks <= mostCompared) {
      comparisons.add(task, listed);
    }
    if (tasks == mostCompared) {
      lastCompared = places.apply("");
    } else if (tasks == mostCompared + 1) {
      comparisons = new Comparisons();
    }
  }

  /** What all tasks together give; to be asked once. */
  public QualityReport report() {
    List<SameWork> sameWork = comparisons.ask(questions::add);
    if (tasks > mostCompared) {
      Map<String, Object> values = Map.of("count", tasks, "most", mostCompared);
      Place file = Place.file(lastCompared.file());
      questions.add(Notice.warning("quality-not-compared", file, values));
    }
    List<DepartmentQuality> qualities = new ArrayList<>();
    departments.forEach((name, answers) -> qualities.add(answers.quality(questions.of(name))));
    return new QualityReport(tasks, qualities, sameWork, questions.all(), unanswered.all());
  }
}
