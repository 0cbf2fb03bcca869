package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.rules.RuleCompiler;
import jp.mikiwame.rules.ShippedRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesWatchCommandTest {

  /** A guard against hanging, not a measure of speed. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private Path rules;
  private Path edited;
  private Thread watching;

  @BeforeEach
  void startWatching() throws Exception {
    rules = folder.resolve("rules");
    RuleFolders.copy(ShippedRules.FOLDER, rules);
    edited = rules.resolve("rpa/RPA-50-annual-hours.drl");
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(out),
            false,
            Clock.systemUTC(),
            rules,
            new RuleCompiler());
    watching =
        new Thread(() -> new Main(console).run("rules", "watch", "samples/city/inventory.json"));
    watching.start();
    awaitOutput("見張っています");
  }

  @AfterEach
  void stopWatching() throws Exception {
    watching.interrupt();
    watching.join(LONGEST.toMillis());
    assertThat(watching.isAlive()).isFalse();
  }

  @Test
  void everySaveShowsWhatItBrokeAndWhoMovedSinceTheStart() throws Exception {
    String original = Files.readString(edited);

    Files.writeString(edited, original.replace("300", "240"));
    awaitOutput("ZEI-03");
    assertThat(out.toString()).contains("RPA-50", "失敗");

    Files.writeString(edited, original.replace("300", "２４０"));
    awaitOutput("rule-wide-character");

    int before = out.toString().length();
    Files.writeString(edited, original);
    awaitOutput("失敗 0件", before);
    assertThat(out.toString().substring(before)).doesNotContain("ZEI-03");
  }

  private void awaitOutput(String text) throws InterruptedException {
    awaitOutput(text, 0);
  }

  private void awaitOutput(String text, int from) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (out.toString().indexOf(text, from) < 0) {
      assertThat(System.nanoTime()).as(out.toString()).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
