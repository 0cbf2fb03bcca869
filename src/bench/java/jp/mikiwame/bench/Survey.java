package jp.mikiwame.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.Task;

/**
 * A task as engines without its methods are given it.
 *
 * @param facts every answer by its name, null where the survey has none
 * @param unknown grades of which an answer is missing
 * @param certain grades that hold nevertheless, whatever lies between the ends that are known
 * @param impossible grades that cannot hold
 */
record Survey(Task task, Map<String, Object> facts, long unknown, long certain, long impossible) {

  /** Grades that hit, of those that nothing known speaks against. */
  long hits(long matched) {
    return matched & (~unknown | certain) & ~impossible;
  }

  /** Grades still open, of those that nothing known speaks against. */
  long open(long matched) {
    return matched & unknown & ~certain & ~impossible;
  }

  /** Takes tasks down as facts; what that costs is told apart. */
  record Clerk(AnswerTable table, List<Rule> grades) {

    Survey survey(Task task) {
      Map<String, Object> facts = new LinkedHashMap<>();
      long unknown = 0;
      long certain = 0;
      long impossible = 0;
      for (int i = 0; i < grades.size(); i++) {
        boolean complete = true;
        boolean holds = true;
        for (Condition condition : grades.get(i).conditions()) {
          AnswerTable.Answer answer = table.of(condition.path());
          String name = answer.name();
          Object value =
              facts.containsKey(name) ? facts.get(name) : plain(answer.value().apply(task));
          facts.put(name, value);
          if (value == null) {
            Range ends = answer.bounds().apply(task);
            complete = false;
            holds &= ends != null && lies(condition, ends, true);
            impossible |= ends != null && !lies(condition, ends, false) ? 1L << i : 0;
          }
        }
        unknown |= complete ? 0 : 1L << i;
        certain |= !complete && holds ? 1L << i : 0;
      }
      return new Survey(task, facts, unknown, certain, impossible);
    }

    private static Object plain(Object value) {
      return value instanceof Enum<?> word ? word.name() : value;
    }

    /** Whether all that may lie between the ends satisfies a condition, or else whether any. */
    private static boolean lies(Condition condition, Range ends, boolean all) {
      return condition.comparisons().stream().allMatch(each -> lies(each, ends, all));
    }

    private static boolean lies(Comparison comparison, Range ends, boolean all) {
      double limit = Double.parseDouble(comparison.operands().get(0));
      return switch (comparison.operator()) {
        case AT_LEAST -> (all ? ends.low() : ends.high()) >= limit;
        case ABOVE -> (all ? ends.low() : ends.high()) > limit;
        case AT_MOST -> (all ? ends.high() : ends.low()) <= limit;
        case BELOW -> (all ? ends.high() : ends.low()) < limit;
        case EQUAL, NOT_EQUAL, ONE_OF ->
            throw new IllegalStateException("No such comparison of a number is expected");
      };
    }
  }
}
