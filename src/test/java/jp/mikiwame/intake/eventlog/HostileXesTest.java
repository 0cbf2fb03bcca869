package jp.mikiwame.intake.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.HeardDrafts;
import jp.mikiwame.intake.xml.HostileXml;
import jp.mikiwame.intake.xml.HostileXml.Hostile;
import jp.mikiwame.intake.xml.XmlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileXesTest {

  private static final String TRACE =
      "<trace><string key='concept:name' value='1'/><event><string key='concept:name' value='受付'/>"
          + "<date key='time:timestamp' value='2026-10-01T09:00:00+09:00'/></event></trace>\n";

  @TempDir Path folder;

  static Stream<Hostile> files() throws IOException {
    return HostileXml.all("<log>\n", TRACE, "</log>");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aHostileFileIsRefusedAtItsLineInBoundedTime(Hostile hostile) throws Exception {
    XmlFile file = hostile.in(folder);
    EventLogImporter importer =
        new EventLogImporter(new XesLog(file), Logs.ONE_TASK, LogLimits.USUAL);

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> HeardDrafts.of(importer))
                .isInstanceOfSatisfying(
                    BrokenInventory.class,
                    broken -> {
                      assertThat(broken.notices()).hasSize(1);
                      assertThat(broken.notices().get(0).code()).isEqualTo(hostile.code());
                      assertThat(broken.notices().get(0).place().file()).isEqualTo(hostile.name());
                    }));
  }

  @Test
  void whatIsWrongIsShownWithItsLine() throws Exception {
    Hostile crossed =
        files().filter(file -> file.name().equals("crossed")).findFirst().orElseThrow();
    EventLogImporter importer =
        new EventLogImporter(new XesLog(crossed.in(folder)), Logs.ONE_TASK, LogLimits.USUAL);

    assertThatThrownBy(() -> HeardDrafts.of(importer))
        .isInstanceOfSatisfying(
            BrokenInventory.class,
            broken -> assertThat(broken.notices().get(0).place().line()).isEqualTo(3));
  }

  @Test
  void otherFilesAreNoLogs() throws Exception {
    for (String text : new String[] {"<definitions/>", "<log", "受付番号,作業", "", "{}"}) {
      XmlFile file =
          new Hostile("other", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "")
              .in(folder);
      assertThat(EventLogImporter.of(file, Logs.ONE_TASK)).as(text).isEmpty();
    }
  }
}
