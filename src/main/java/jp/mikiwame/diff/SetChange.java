package jp.mikiwame.diff;

import java.util.List;

/** Ids that only one of two assessments has. */
public record SetChange(List<String> came, List<String> went) {

  public SetChange {
    came = List.copyOf(came);
    went = List.copyOf(went);
  }

  static SetChange between(List<String> before, List<String> after) {
    return new SetChange(
        after.stream().filter(id -> !before.contains(id)).toList(),
        before.stream().filter(id -> !after.contains(id)).toList());
  }

  public boolean isChange() {
    return !came.isEmpty() || !went.isEmpty();
  }
}
