package jp.mikiwame.intake.eventlog;

import java.util.Optional;

/** Whether all events that say something say the same. */
final class OneValue {

  private String value;
  private boolean several;

  void add(String next) {
    if (next != null) {
      several |= value != null && !value.equals(next);
      value = next;
    }
  }

  Optional<String> get() {
    return several ? Optional.empty() : Optional.ofNullable(value);
  }
}
