package jp.mikiwame.rules;

import java.util.List;
import jp.mikiwame.model.Notice;

/** The rules folder cannot be used; nothing may be assessed with it. */
public final class RuleFaults extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Notice> notices;

  public RuleFaults(List<Notice> notices) {
    super("Faults in rules (count %d, first %s)".formatted(notices.size(), notices.get(0)));
    this.notices = List.copyOf(notices);
  }

  /** All faults, in the order of files and lines. */
  public List<Notice> notices() {
    return notices;
  }
}
