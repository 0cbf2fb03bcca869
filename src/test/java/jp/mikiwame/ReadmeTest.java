package jp.mikiwame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs show is what the program prints. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
  private static final String CONSOLE = "console";
  private static final String PROMPT = "$ bin/mikiwame ";

  /** Stands where a block leaves lines out. */
  private static final String LEFT_OUT = "…";

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ja.md"})
  void everyConsoleBlockPrintsWhatItShows(String readme) throws Exception {
    int commands = 0;
    for (String block : blocks(readme, CONSOLE)) {
      List<String> shown = new ArrayList<>();
      Run run = null;
      for (String line : (block + PROMPT).lines().toList()) {
        if (line.startsWith(PROMPT)) {
          if (run != null) {
            commands++;
            compare(readme, shown, run.out());
          }
          shown.clear();
          String arguments = line.substring(PROMPT.length());
          run = arguments.isBlank() ? null : Run.of(arguments.split(" +"));
        } else {
          shown.add(line);
        }
      }
    }
    assertThat(commands).isPositive();
  }

  @Test
  void bothReadmesHaveTheSameBlocksAndHeadings() throws Exception {
    assertThat(blocks("README.md", "")).isEqualTo(blocks("README.ja.md", ""));
    assertThat(headingLevels("README.md")).isEqualTo(headingLevels("README.ja.md"));
  }

  /** Each run of lines between two gaps must stand in the output, in order. */
  private static void compare(String readme, List<String> shown, String out) {
    int from = 0;
    StringBuilder part = new StringBuilder();
    List<String> parts = new ArrayList<>();
    for (String line : shown) {
      if (line.strip().equals(LEFT_OUT)) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(line).append('\n');
      }
    }
    parts.add(part.toString());
    for (String expected : parts) {
      int at = out.indexOf(expected, from);
      assertThat(at)
          .as("%s shows%n%s%nbut the output is%n%s", readme, expected, out)
          .isNotNegative();
      from = at + expected.length();
    }
  }

  private static List<String> blocks(String readme, String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(Path.of(readme)));
    while (matcher.find()) {
      if (language.isEmpty() || matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  private static List<String> headingLevels(String readme) throws IOException {
    try (var lines = Files.lines(Path.of(readme))) {
      return lines.filter(l -> l.startsWith("#")).map(l -> l.replaceAll(" .*", "")).toList();
    }
  }
}
