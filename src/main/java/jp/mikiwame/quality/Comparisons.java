package jp.mikiwame.quality;

import java.util.List;
import java.util.function.Consumer;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.QualityReport.SameWork;
import jp.mikiwame.model.Task;

/** What shows only when tasks are compared with each other, for which something of each is kept. */
final class Comparisons {

  private final Outliers outliers = new Outliers();
  private final AlikeMinutes alike = new AlikeMinutes();
  private final SameNames names = new SameNames();

  void add(Task task, ListedTask listed) {
    outliers.add(task, listed);
    alike.add(task, listed);
    names.add(listed);
  }

  /**
   * @return work that more than one department lists
   */
  List<SameWork> ask(Consumer<Notice> questions) {
    outliers.ask(questions);
    alike.ask(questions);
    names.askRepeated(questions);
    return names.acrossDepartments(questions);
  }
}
