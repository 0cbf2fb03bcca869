package jp.mikiwame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.cli.ExitCode;
import jp.mikiwame.cli.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever follows docs/tuning.md from top to bottom sees what it shows. */
class TuningGuideTest {

  private static final String PROGRAM = "bin/mikiwame ";
  private static final Path COPY = Path.of("target", "tuning");

  /** Neither of these is ever the answer to a command that the page tells people to type. */
  private static final Set<Integer> MISTAKES =
      Set.of(ExitCode.BUG.number(), ExitCode.USAGE.number(), ExitCode.OUTPUT.number());

  private static final Pattern SUBSTITUTION = Pattern.compile("'s/([^/]+)/([^/]*)/(g?)'");

  @BeforeEach
  @AfterEach
  void removeTheCopy() throws IOException {
    RuleFolders.remove(COPY);
  }

  @Test
  void everyCommandWorksInItsTurnAndPrintsWhatIsShown() throws Exception {
    ConsolePage page = ConsolePage.read("docs/tuning.md");
    assertThat(page.commands()).hasSizeGreaterThan(8);
    for (ConsolePage.Command command : page.commands()) {
      page.compare(command, printed(command.line()));
    }
  }

  /** Results and the rest, as a terminal shows both. */
  private static String printed(String line) throws IOException {
    if (line.startsWith(PROGRAM)) {
      Run run = Run.of(line.substring(PROGRAM.length()).split(" +"));
      assertThat(MISTAKES).as("%s%n%s", line, run.err()).doesNotContain(run.exitCode());
      return run.out() + run.err();
    }
    String[] words = line.split(" +");
    if (line.startsWith("cp -r ")) {
      RuleFolders.copy(Path.of(words[2]), Path.of(words[3]));
    } else {
      assertThat(line).startsWith("sed -i ");
      substitute(line, Path.of(words[words.length - 1]));
    }
    return "";
  }

  /** What sed does with plain texts, line by line; one that finds nothing is a mistake. */
  private static void substitute(String line, Path file) throws IOException {
    assertThat(file).startsWith(COPY);
    Matcher each = SUBSTITUTION.matcher(line);
    assertThat(each.results()).as(line).isNotEmpty();
    each.reset();
    while (each.find()) {
      assertThat(each.group(1)).as(line).doesNotContainPattern("[.*\\[\\]^$\\\\]");
      String from = Pattern.quote(each.group(1));
      String to = Matcher.quoteReplacement(each.group(2));
      boolean all = each.group(3).equals("g");
      List<String> before = Files.readAllLines(file);
      List<String> after =
          before.stream()
              .map(text -> all ? text.replaceAll(from, to) : text.replaceFirst(from, to))
              .toList();
      assertThat(after).as(line).isNotEqualTo(before);
      Files.write(file, after);
    }
  }
}
