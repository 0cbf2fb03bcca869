package jp.mikiwame.diff;

import java.util.Objects;

/** A value in two assessments; null in one that has none. */
public record Change<T>(T before, T after) {

  public boolean isChange() {
    return !Objects.equals(before, after);
  }
}
