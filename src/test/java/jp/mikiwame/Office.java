package jp.mikiwame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The office program that many municipalities use, run without a screen. */
public final class Office {

  private final Path folder;

  /**
   * @param folder where it keeps its settings and results
   */
  public Office(Path folder) {
    this.folder = folder;
  }

  /** Skips the test that asks where the program is not installed. */
  public static void assumeInstalled() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    assumeTrue(installed, "LibreOffice is not installed");
  }

  /** The folder with what it saved of a file in another format. */
  public Path saved(Path file, String format) throws Exception {
    Path target = folder.resolve("saved-" + format.replaceAll("\\W.*", ""));
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                target.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return target;
  }
}
