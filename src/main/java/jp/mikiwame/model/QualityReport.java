package jp.mikiwame.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How well an inventory is filled in, and what should be asked again before it is believed.
 *
 * @param tasks number of tasks that were looked at
 * @param departments in the order in which the inventory names them
 * @param sameWork work that more than one department lists, most departments first
 * @param questions what to ask again, by file, place and code
 * @param unanswered what the survey asks of everybody and is still open, in the same order
 */
public record QualityReport(
    int tasks,
    List<DepartmentQuality> departments,
    List<SameWork> sameWork,
    List<Notice> questions,
    List<Notice> unanswered) {

  public QualityReport {
    departments = List.copyOf(departments);
    sameWork = List.copyOf(sameWork);
    questions = inOrder(questions);
    unanswered = inOrder(unanswered);
  }

  /** As a reader of several files comes upon them. */
  private static List<Notice> inOrder(List<Notice> questions) {
    Map<String, Integer> files = new HashMap<>();
    questions.forEach(each -> files.putIfAbsent(each.place().file(), files.size()));
    return questions.stream()
        .sorted(
            Comparator.<Notice>comparingInt(each -> files.get(each.place().file()))
                .thenComparing(Notice.BY_PLACE))
        .toList();
  }

  /** The same once the places of what is asked have been found out. */
  public QualityReport located(UnaryOperator<List<Notice>> places) {
    return new QualityReport(
        tasks, departments, sameWork, places.apply(questions), places.apply(unanswered));
  }

  /**
   * How well one department has answered.
   *
   * @param required share (0–1) of the answers that the survey asks of everybody and that are there
   * @param optional share (0–1) of the optional answers that rules look at most and that are there
   * @param missing the answers that are missing most, the most missing first; empty if none is
   * @param questions number of questions to it
   */
  public record DepartmentQuality(
      String department,
      int tasks,
      double required,
      double optional,
      List<MissingMost> missing,
      int questions) {

    public DepartmentQuality {
      missing = List.copyOf(missing);
    }
  }

  /**
   * An answer that is missing.
   *
   * @param path the value that is not answered
   * @param tasks number of tasks in which it is missing wholly or in a step
   */
  public record MissingMost(String path, int tasks) {}

  /**
   * Work that is listed under equal or similar names.
   *
   * @param tasks in the order of the inventory
   */
  public record SameWork(List<Listed> tasks) {

    public SameWork {
      tasks = List.copyOf(tasks);
    }

    /** The departments that list it, each once. */
    public List<String> departments() {
      return tasks.stream().map(Listed::department).distinct().toList();
    }
  }

  /**
   * A task as one department lists it.
   *
   * @param file in which it stands
   */
  public record Listed(String file, String department, String id, String name) {}
}
