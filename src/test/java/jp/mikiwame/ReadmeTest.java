package jp.mikiwame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.mikiwame.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs show is what the program prints. */
class ReadmeTest {

  private static final String PROGRAM = "bin/mikiwame ";

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ja.md"})
  void everyConsoleBlockPrintsWhatItShows(String readme) throws Exception {
    ConsolePage page = ConsolePage.read(readme);
    for (ConsolePage.Command command : page.commands()) {
      assertThat(command.line()).startsWith(PROGRAM);
      page.compare(command, Run.of(command.line().substring(PROGRAM.length()).split(" +")).out());
    }
    assertThat(page.commands()).isNotEmpty();
  }

  @Test
  void bothReadmesHaveTheSameBlocksAndHeadings() throws Exception {
    assertThat(ConsolePage.read("README.md").blocks(""))
        .isEqualTo(ConsolePage.read("README.ja.md").blocks(""));
    assertThat(headingLevels("README.md")).isEqualTo(headingLevels("README.ja.md"));
  }

  private static List<String> headingLevels(String readme) throws IOException {
    try (var lines = Files.lines(Path.of(readme))) {
      return lines.filter(l -> l.startsWith("#")).map(l -> l.replaceAll(" .*", "")).toList();
    }
  }
}
