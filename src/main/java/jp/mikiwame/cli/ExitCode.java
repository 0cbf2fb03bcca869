package jp.mikiwame.cli;

/** How a run ended, for scripts. */
public enum ExitCode {
  /** Done; there may be warnings. */
  OK(0),
  /** A bug of the program. */
  BUG(1),
  /** Wrong usage, or a file that is not there. */
  USAGE(2),
  /** The data have errors; what could be assessed was. */
  DATA(3),
  /** The rules have errors; nothing was assessed. */
  RULES(4),
  /** The result could not be written; files that were there are unchanged. */
  OUTPUT(5),
  /** The rules can be used, but a case fails or a figure is below what was asked for. */
  BELOW(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
