package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.savings.JudgedTasks.Judged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More work of the same kind never makes automating it save less. */
class MoreCasesTest {

  private static final int TASKS = 150;
  private static final int[] FACTORS = {2, 10};

  @ParameterizedTest
  @EnumSource
  void moreCasesNeverSaveLessWithTheSameTechnologies(DrawnOptions drawn) throws Exception {
    JudgedTasks rules = JudgedTasks.underShippedRules();
    List<Judged> judged = rules.judge(RandomSurvey.read(tasks()));
    int compared = 0;
    for (int at = 0; at < judged.size(); at += 1 + FACTORS.length) {
      Judged few = judged.get(at);
      for (Judged more : judged.subList(at + 1, at + 1 + FACTORS.length)) {
        for (Estimate option : few.options()) {
          Outlook before = drawn.outlook(rules.savings(), few, option);
          Estimate same = more.option(option.technologies()).orElse(null);
          if (same != null && before.expected() > 0) {
            Outlook after = drawn.outlook(rules.savings(), more, same);
            compared++;

            assertThat(after.expected())
                .as("%s %s", more.candidate().task().id(), option.technologies())
                .isGreaterThanOrEqualTo(before.expected());
            if (before.saved().likely() > 0) {
              assertThat(after.saved().likely())
                  .as("%s %s", more.candidate().task().id(), option.technologies())
                  .isGreaterThanOrEqualTo(before.saved().likely());
            }
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(TASKS);
  }

  private static List<ObjectNode> tasks() {
    RandomSurvey survey = new RandomSurvey(2);
    List<ObjectNode> tasks = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      ObjectNode task = survey.task("T" + i);
      ObjectNode few = RandomSurvey.without(task, survey.some(task, 0.1), "T" + i);
      tasks.add(few);
      for (int factor : FACTORS) {
        ObjectNode more = few.deepCopy();
        more.put("id", "T" + i + "×" + factor);
        ObjectNode volume = (ObjectNode) more.get("volume");
        volume.put("casesPerOccurrence", factor * volume.get("casesPerOccurrence").asInt());
        tasks.add(more);
      }
    }
    return tasks;
  }
}
