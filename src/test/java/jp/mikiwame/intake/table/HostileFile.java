package jp.mikiwame.intake.table;

import java.nio.file.Path;
import java.util.Optional;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.model.Severity;

/**
 * A file that is broken, made to harm, or merely unusual.
 *
 * @param password that the user gives; null if none
 * @param code of the notice that must be given; null if none is needed
 * @param severity of that notice: an error means that nothing is read, a warning that all is; null
 *     if none is needed
 */
public record HostileFile(Path path, String password, String code, Severity severity) {

  static HostileFile refused(Path path, String code) {
    return new HostileFile(path, null, code, Severity.ERROR);
  }

  static HostileFile warned(Path path, String code) {
    return new HostileFile(path, null, code, Severity.WARNING);
  }

  static HostileFile read(Path path) {
    return new HostileFile(path, null, null, null);
  }

  HostileFile with(String password) {
    return new HostileFile(path, password, code, severity);
  }

  public boolean isRefused() {
    return severity == Severity.ERROR;
  }

  public String name() {
    return path.getFileName().toString();
  }

  public ImportOptions options() {
    return new ImportOptions(
        Optional.empty(), Optional.ofNullable(password), Optional.empty(), false);
  }

  @Override
  public String toString() {
    return name();
  }
}
