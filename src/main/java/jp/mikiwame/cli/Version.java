package jp.mikiwame.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Name and version of this program, as the build wrote them. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {current()};
  }

  static String current() {
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return "Mikiwame " + properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("The version inside the program cannot be read", e);
    }
  }
}
