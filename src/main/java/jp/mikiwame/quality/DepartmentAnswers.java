package jp.mikiwame.quality;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mikiwame.model.QualityReport.DepartmentQuality;
import jp.mikiwame.model.QualityReport.MissingMost;
import jp.mikiwame.model.Task;

/** What one department has answered of all its tasks. */
final class DepartmentAnswers {

  /** More would be no help to somebody who has to begin somewhere. */
  private static final int NAMED = 3;

  private final String department;
  private final Map<SurveyAnswer, Double> answered = new EnumMap<>(SurveyAnswer.class);
  private final Map<SurveyAnswer, Integer> lacking = new EnumMap<>(SurveyAnswer.class);
  private int tasks;

  DepartmentAnswers(String department) {
    this.department = department;
  }

  void add(Task task) {
    tasks++;
    for (SurveyAnswer answer : SurveyAnswer.values()) {
      double share = answer.shareIn(task);
      answered.merge(answer, share, Double::sum);
      lacking.merge(answer, share < 1 ? 1 : 0, Integer::sum);
    }
  }

  /**
   * @param questions number of questions to the department
   */
  DepartmentQuality quality(int questions) {
    return new DepartmentQuality(
        department, tasks, share(true), share(false), missing(), questions);
  }

  private double share(boolean required) {
    return Stream.of(SurveyAnswer.values())
        .filter(answer -> answer.isRequired() == required)
        .mapToDouble(answer -> answered.get(answer) / tasks)
        .average()
        .orElse(1);
  }

  /** Of equals, what everybody is asked comes first. */
  private List<MissingMost> missing() {
    return Stream.of(SurveyAnswer.values())
        .filter(answer -> lacking.get(answer) > 0)
        .sorted(Comparator.comparing(lacking::get, Comparator.reverseOrder()))
        .limit(NAMED)
        .map(answer -> new MissingMost(answer.path(), lacking.get(answer)))
        .toList();
  }
}
