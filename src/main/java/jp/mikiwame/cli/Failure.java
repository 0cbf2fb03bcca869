package jp.mikiwame.cli;

import java.util.List;
import jp.mikiwame.model.Notice;

/** A command that cannot go on: what to tell the user, and the exit code. */
final class Failure extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient List<Notice> notices;

  Failure(ExitCode exitCode, List<Notice> notices) {
    super("%s (%d notices)".formatted(exitCode, notices.size()));
    this.exitCode = exitCode;
    this.notices = List.copyOf(notices);
  }

  ExitCode exitCode() {
    return exitCode;
  }

  List<Notice> notices() {
    return notices;
  }
}
