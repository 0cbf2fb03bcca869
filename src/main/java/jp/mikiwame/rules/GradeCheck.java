package jp.mikiwame.rules;

import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Rule;

/** Whether every grade of a criterion can hit, and never two of them at once. */
final class GradeCheck {

  private final String root;
  private final List<Notice> notices;

  /**
   * @param root of the rules folder, as the user named it
   */
  GradeCheck(String root, List<Notice> notices) {
    this.root = root;
    this.notices = notices;
  }

  void check(Criterion criterion) {
    List<Rule> grades = criterion.grades();
    for (int i = 0; i < grades.size(); i++) {
      Demands demands = Demands.of(criterion, grades.get(i));
      if (demands.isContradictory()) {
        report("rule-never-fires", criterion, grades.get(i), Map.of("rule", grades.get(i).id()));
        continue;
      }
      for (Rule later : grades.subList(i + 1, grades.size())) {
        Demands others = Demands.of(criterion, later);
        if (!others.isContradictory() && !demands.exclude(others)) {
          report(
              "grades-overlap",
              criterion,
              later,
              Map.of("rule", later.id(), "other", grades.get(i).id()));
        }
      }
    }
  }

  private void report(String code, Criterion criterion, Rule rule, Map<String, Object> values) {
    String file = root + "/" + criterion.file();
    notices.add(Notice.error(code, Place.line(file, rule.line(), 1), values));
  }
}
