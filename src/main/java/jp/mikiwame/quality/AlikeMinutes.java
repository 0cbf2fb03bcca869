package jp.mikiwame.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Task;

/**
 * A department that wrote the same round minutes nearly everywhere has hardly looked at a clock.
 */
final class AlikeMinutes {

  /** Among fewer steps it may be chance. */
  private static final int FEWEST = 10;

  private static final double SHARE = 0.8;
  private static final double ROUND = 5;

  private final Map<String, Map<Double, Written>> byDepartment = new LinkedHashMap<>();

  /** How often minutes were written, and where first. */
  private static final class Written {
    private final ListedTask task;
    private final String pointer;
    private int count;

    private Written(ListedTask task, String pointer) {
      this.task = task;
      this.pointer = pointer;
    }
  }

  void add(Task task, ListedTask listed) {
    Map<Double, Written> written =
        byDepartment.computeIfAbsent(task.department(), department -> new LinkedHashMap<>());
    for (int i = 0; i < task.steps().size(); i++) {
      Range minutes = task.steps().get(i).minutesPerCase();
      if (minutes != null) {
        String pointer = "/steps/" + i + "/minutesPerCase";
        written.computeIfAbsent(minutes.likely(), each -> new Written(listed, pointer)).count++;
      }
    }
  }

  void ask(Consumer<Notice> questions) {
    byDepartment.values().forEach(written -> ask(written, questions));
  }

  private static void ask(Map<Double, Written> written, Consumer<Notice> questions) {
    int all = written.values().stream().mapToInt(each -> each.count).sum();
    written.forEach(
        (minutes, each) -> {
          boolean round = minutes > 0 && minutes % ROUND == 0;
          if (all >= FEWEST && each.count >= SHARE * all && round) {
            Map<String, Object> values = Map.of("value", minutes, "count", each.count, "all", all);
            // It is no single task's fault.
            Notice question = each.task.question("quality-minutes-alike", each.pointer, values);
            questions.accept(question.about(null, null));
          }
        });
  }
}
