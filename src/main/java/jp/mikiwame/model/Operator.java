package jp.mikiwame.model;

/** A comparison that rules may make. */
public enum Operator {
  EQUAL("=="),
  NOT_EQUAL("!="),
  AT_LEAST(">="),
  AT_MOST("<="),
  ABOVE(">"),
  BELOW("<"),
  ONE_OF("in");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** As written in a rule file. */
  public String symbol() {
    return symbol;
  }
}
