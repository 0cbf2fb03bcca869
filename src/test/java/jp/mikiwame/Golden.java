package jp.mikiwame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected outputs kept as files. {@code -Dupdate} rewrites them; the diff is what to review. */
public final class Golden {

  private static final boolean UPDATE = System.getProperty("update") != null;

  private Golden() {}

  public static void compare(Path expected, String actual) throws IOException {
    if (UPDATE) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, actual);
    }
    assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
  }
}
