package jp.mikiwame.intake.value;

import jp.mikiwame.intake.table.Cell;

/** Yes or no: はい, 有, ○, 要. */
public final class WrittenYesNo {

  private WrittenYesNo() {}

  public static Written<Boolean> read(Cell cell) {
    return Answer.read(cell, WrittenCode.choice("YesNo")::read).map("YES"::equals);
  }
}
