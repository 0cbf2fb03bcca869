package jp.mikiwame.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Operator;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Range;

/** The values of one path that satisfy a condition: an interval of numbers, or a set of words. */
sealed interface Demand {

  boolean isEmpty();

  /** What satisfies both. */
  Demand and(Demand other);

  boolean accepts(Object value);

  /**
   * What this demands of an answer that is missing.
   *
   * @param ends those between which it must lie; null if even they are unknown
   */
  default Outcome outcomeUnknown(Range ends) {
    return ends == null ? Outcome.UNDETERMINED : ((Numbers) this).outcome(ends);
  }

  /**
   * @param type of the path's values
   */
  static Demand of(Condition condition, Class<?> type) {
    Demand demand = anything(type);
    for (Comparison comparison : condition.comparisons()) {
      demand = demand.and(of(comparison, type));
    }
    return demand;
  }

  private static Demand anything(Class<?> type) {
    return Number.class.isAssignableFrom(type)
        ? new Numbers(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, type == Integer.class)
        : new Words(wordsOf(type));
  }

  /** One comparison alone. */
  static Demand of(Comparison comparison, Class<?> type) {
    return Number.class.isAssignableFrom(type)
        ? numbers(comparison, type == Integer.class)
        : words(comparison, wordsOf(type));
  }

  private static Demand numbers(Comparison comparison, boolean whole) {
    double operand = Double.parseDouble(comparison.operands().get(0));
    double up = whole ? operand + 1 : Math.nextUp(operand);
    double down = whole ? operand - 1 : Math.nextDown(operand);
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    return switch (comparison.operator()) {
      case EQUAL -> new Numbers(operand, operand, whole);
      case AT_LEAST -> new Numbers(operand, most, whole);
      case ABOVE -> new Numbers(up, most, whole);
      case AT_MOST -> new Numbers(least, operand, whole);
      case BELOW -> new Numbers(least, down, whole);
      // A hole in the number line is no interval; taken as no demand it hides no overlap.
      case NOT_EQUAL, ONE_OF -> new Numbers(least, most, whole);
    };
  }

  private static Demand words(Comparison comparison, Set<String> all) {
    Set<String> chosen = new TreeSet<>(comparison.operands());
    if (comparison.operator() == Operator.NOT_EQUAL) {
      Set<String> others = new TreeSet<>(all);
      others.removeAll(chosen);
      return new Words(others);
    }
    return new Words(chosen);
  }

  private static Set<String> wordsOf(Class<?> type) {
    Set<String> words = new TreeSet<>();
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        words.add(type.getSimpleName() + "." + ((Enum<?>) constant).name());
      }
    } else if (type == Boolean.class) {
      words.addAll(List.of("true", "false"));
    }
    return words;
  }

  /**
   * An interval, its ends included.
   *
   * @param whole whether only whole numbers count
   */
  record Numbers(double least, double most, boolean whole) implements Demand {

    @Override
    public boolean isEmpty() {
      return least > most;
    }

    @Override
    public Demand and(Demand other) {
      Numbers numbers = (Numbers) other;
      return new Numbers(Math.max(least, numbers.least), Math.min(most, numbers.most), whole);
    }

    @Override
    public boolean accepts(Object value) {
      double number = ((Number) value).doubleValue();
      return least <= number && number <= most;
    }

    /** What this demands of a number of which only the ends are known. */
    Outcome outcome(Range ends) {
      if (ends.high() < least || ends.low() > most) {
        return Outcome.MISS;
      }
      return least <= ends.low() && ends.high() <= most ? Outcome.HIT : Outcome.UNDETERMINED;
    }

    /** Whether numbers lie between this interval and a higher one. */
    boolean leavesGapBefore(Numbers higher) {
      return higher.least > (whole ? most + 1 : Math.nextUp(most));
    }
  }

  /** A set of enum constants written as {@code Type.NAME}, or of true and false. */
  record Words(Set<String> allowed) implements Demand {

    @Override
    public boolean isEmpty() {
      return allowed.isEmpty();
    }

    @Override
    public Demand and(Demand other) {
      Set<String> both = new TreeSet<>(allowed);
      both.retainAll(((Words) other).allowed());
      return new Words(both);
    }

    @Override
    public boolean accepts(Object value) {
      return allowed.contains(String.valueOf(value));
    }
  }
}
