package jp.mikiwame.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.diff.ContributionChange;
import jp.mikiwame.diff.RangeChange;
import jp.mikiwame.diff.RuleChange;
import jp.mikiwame.diff.RuleFate;
import jp.mikiwame.diff.StepChange;
import jp.mikiwame.diff.TaskAspect;
import jp.mikiwame.diff.TaskDiff;

/** A difference as JSON: complete, with every number as it was computed. */
public final class DiffJson {

  private static final ObjectMapper MAPPER =
      AssessmentJson.MAPPER
          .copy()
          .addMixIn(RangeChange.class, Difference.class)
          .addMixIn(ContributionChange.class, Contribution.class)
          .addMixIn(StepChange.class, Saved.class)
          .addMixIn(TaskDiff.class, TaskSummary.class)
          .addMixIn(RuleChange.class, Fate.class);

  // What follows from the other members is written all the same: readers should not have to add.

  private interface Difference {
    @JsonProperty
    double difference();
  }

  private interface Contribution {
    @JsonProperty
    RangeChange contribution();
  }

  private interface Saved {
    @JsonProperty
    RangeChange saved();
  }

  private interface TaskSummary extends Saved {
    @JsonProperty
    Set<TaskAspect> aspects();
  }

  private interface Fate {
    @JsonProperty
    RuleFate fate();
  }

  private DiffJson() {}

  public static String write(AssessmentDiff diff) {
    return AssessmentJson.write(MAPPER.valueToTree(diff));
  }
}
