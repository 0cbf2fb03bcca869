package jp.mikiwame.intake;

import java.io.IOException;

/** Reading met something that only the full check can judge. Says nothing of where or what. */
final class Unclear extends IOException {

  /** One for all: filling in a stack trace would take longer than reading a task. */
  static final Unclear SOMETHING = new Unclear();

  private static final long serialVersionUID = 1L;

  private Unclear() {
    super("Not clean beyond doubt");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
