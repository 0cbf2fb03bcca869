package jp.mikiwame.intake.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.mikiwame.intake.HeardDrafts;
import jp.mikiwame.intake.xml.HostileXml;
import jp.mikiwame.intake.xml.XmlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XesLogTest {

  private static final String LOG =
      """
      <log>
        <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
        <global scope="event"><string key="concept:name" value="?"/></global>
        <classifier name="Activity" keys="concept:name"/>
        <string key="concept:name" value="道路占用許可"><string key="concept:name" value="別の名前"/></string>
        <trace>
          <string key="concept:name" value="道占-1"/>
          <string key="department" value="道路管理課"/>
          <string key="channel" value="オンライン"/>
          <event>
            <string key="concept:name" value="受付"><string key="concept:name" value="備考"/></string>
            <date key="time:timestamp" value="2026-10-01T09:00:00.000+09:00"/>
            <list key="files"><string key="concept:name" value="図面"/></list>
          </event>
          <event>
            <string key="concept:name" value="許可"/>
            <date key="time:timestamp" value="いつか"/>
          </event>
        </trace>
        <trace>
          <event>
            <string key="concept:name" value="受付"/>
            <date key="time:timestamp" value="2026-10-02T09:00:00.000+09:00"/>
          </event>
        </trace>
        <trace>
          <event>
            <string key="concept:name" value="受付"/>
            <date key="time:timestamp" value="2026-10-03T09:00:00.000+09:00"/>
          </event>
        </trace>
      </log>
      """;

  @TempDir Path folder;

  @Test
  void attributesOfAttributesAreNotTakenForThoseOfEvents() throws Exception {
    HeardDrafts heard = read(Files.writeString(folder.resolve("a.xes"), LOG));

    assertThat(heard.task().path("name").asText()).isEqualTo("道路占用許可");
    assertThat(heard.task().path("department").asText()).isEqualTo("道路管理課");
    assertThat(heard.task().path("forms").path("online").asBoolean()).isTrue();
    assertThat(heard.stepNames()).containsExactly("受付");
    assertThat(heard.task().path("source").asText()).contains(": 3件");
    assertThat(heard.notice("log-time-unreadable").place().line()).isEqualTo(17);
  }

  @Test
  void aPackedLogIsReadAsItIs() throws Exception {
    HeardDrafts heard = read(Files.write(folder.resolve("a.xes.gz"), HostileXml.packed(LOG)));

    assertThat(heard.task().path("id").asText()).isEqualTo("a");
    assertThat(heard.task().path("source").asText()).contains("a.xes.gz: 3件");
  }

  private static HeardDrafts read(Path file) throws Exception {
    XmlFile xml = new XmlFile(file, "folder/" + file.getFileName());
    return HeardDrafts.of(EventLogImporter.of(xml, Logs.ONE_TASK).orElseThrow());
  }
}
