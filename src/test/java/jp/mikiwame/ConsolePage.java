package jp.mikiwame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of documentation with blocks that show commands and what they print. */
record ConsolePage(String file, String text) {

  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
  private static final String PROMPT = "$ ";

  /** Stands where a block leaves lines out. */
  private static final String LEFT_OUT = "…";

  /** A command line, and the lines that the page shows below it. */
  record Command(String line, List<String> shown) {}

  static ConsolePage read(String file) throws IOException {
    return new ConsolePage(file, Files.readString(Path.of(file)));
  }

  /** Contents of the blocks in a language, or of all blocks for an empty one. */
  List<String> blocks(String language) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      if (language.isEmpty() || matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  /** The commands of all console blocks, in the order of the page. */
  List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    for (String block : blocks("console")) {
      for (String line : block.lines().toList()) {
        if (line.startsWith(PROMPT)) {
          commands.add(new Command(line.substring(PROMPT.length()), new ArrayList<>()));
        } else {
          commands.get(commands.size() - 1).shown().add(line);
        }
      }
    }
    return commands;
  }

  /** Each run of shown lines between two gaps must have been printed, in order. */
  void compare(Command command, String printed) {
    int from = 0;
    for (String expected : parts(command.shown())) {
      int at = printed.indexOf(expected, from);
      assertThat(at)
          .as("%s, %s%nshows%n%s%nbut printed is%n%s", file, command.line(), expected, printed)
          .isNotNegative();
      from = at + expected.length();
    }
  }

  private static List<String> parts(List<String> shown) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : shown) {
      if (line.strip().equals(LEFT_OUT)) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(line).append('\n');
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
