package jp.mikiwame.rules;

import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Range;

/**
 * A fact, and what was seen on it: many rules look at the same values, so each is looked up once.
 * Belongs to one thread.
 */
final class SeenFact {

  private static final Object NO_ANSWER = new Object();

  private final Object fact;
  private final FactPath[] paths;
  private final Object[] values;
  private Observation[] observations;

  /**
   * @param paths all that may be looked up, by number
   */
  SeenFact(Object fact, FactPath[] paths) {
    this.fact = fact;
    this.paths = paths;
    this.values = new Object[paths.length];
  }

  Object fact() {
    return fact;
  }

  FactPath path(int number) {
    return paths[number];
  }

  boolean isMissing(int path) {
    return looked(path) == NO_ANSWER;
  }

  /**
   * Number of an answer among {@link FactPath#words}, from 1; 0 if it is missing, and -1 if it is
   * none of them.
   */
  int word(int path) {
    Object value = looked(path);
    return value == NO_ANSWER ? 0 : FactPath.word(value);
  }

  /** The ends between which a missing answer must lie; null if even they are unknown. */
  Range bounds(int path) {
    return paths[path].hasBounds() ? observation(path).bounds() : null;
  }

  Observation observation(int path) {
    if (observations == null) {
      observations = new Observation[paths.length];
    }
    if (observations[path] == null) {
      observations[path] =
          isMissing(path)
              ? new Observation(paths[path].text(), null, paths[path].boundsOn(fact))
              : new Observation(paths[path].text(), paths[path].shown(values[path]), null);
    }
    return observations[path];
  }

  private Object looked(int path) {
    if (values[path] == null) {
      Object value = paths[path].valueOn(fact);
      values[path] = value == null ? NO_ANSWER : value;
    }
    return values[path];
  }
}
