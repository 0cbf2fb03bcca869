package jp.mikiwame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.cli.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever follows docs/backtest.md sees what it shows. */
class BacktestGuideTest {

  private static final String PROGRAM = "bin/mikiwame ";
  private static final Path COPY = Path.of("target", "backtest");

  @BeforeEach
  @AfterEach
  void removeTheCopy() throws IOException {
    RuleFolders.remove(COPY);
  }

  @Test
  void everyCommandPrintsWhatIsShown() throws Exception {
    ConsolePage page = ConsolePage.read("docs/backtest.md");
    assertThat(page.commands()).hasSize(4);
    for (ConsolePage.Command command : page.commands()) {
      page.compare(command, printed(command.line()));
    }
  }

  @Test
  void theExampleIsTheSample() throws Exception {
    assertThat(ConsolePage.read("docs/backtest.md").blocks("yaml"))
        .containsExactly(Files.readString(Path.of("samples/own-results/results.yaml")));
  }

  /** Results and the rest, as a terminal shows both. */
  private static String printed(String line) throws IOException {
    if (line.startsWith("cp -r ")) {
      assertThat(line).isEqualTo("cp -r rules target/backtest");
      RuleFolders.copy(Path.of("rules"), COPY);
      return "";
    }
    assertThat(line).startsWith(PROGRAM);
    Run run = Run.of(line.substring(PROGRAM.length()).split(" +"));
    assertThat(run.exitCode()).as(line).isZero();
    return run.out() + run.err();
  }
}
