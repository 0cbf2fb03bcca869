package jp.mikiwame.intake;

import java.util.List;
import jp.mikiwame.model.Notice;

/** Nothing can be made of an inventory as a whole; what was read of it before must be dropped. */
public final class BrokenInventory extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Notice> notices;

  public BrokenInventory(List<Notice> notices) {
    super("Nothing can be made of the inventory (notices %s)".formatted(notices));
    this.notices = List.copyOf(notices);
  }

  /** Why, by line. */
  public List<Notice> notices() {
    return notices;
  }
}
