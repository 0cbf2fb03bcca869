package jp.mikiwame.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  private final Map<String, DepartmentAnswers> departments = new LinkedHashMap<>();
  private final Outliers outliers = new Outliers();
  private final AlikeMinutes alike = new AlikeMinutes();
  private final SameNames names = new SameNames();
  private final Questions questions = new Questions();
  private final Questions unanswered = new Questions();
  private int tasks;

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
    outliers.add(task, listed);
    alike.add(task, listed);
    names.add(listed);
  }

  /** What all tasks together give; to be asked once. */
  public QualityReport report() {
    outliers.ask(questions::add);
    alike.ask(questions::add);
    names.askRepeated(questions::add);
    List<SameWork> sameWork = names.acrossDepartments(questions::add);
    List<DepartmentQuality> qualities = new ArrayList<>();
    departments.forEach((name, answers) -> qualities.add(answers.quality(questions.of(name))));
    return new QualityReport(tasks, qualities, sameWork, questions.all(), unanswered.all());
  }
}
