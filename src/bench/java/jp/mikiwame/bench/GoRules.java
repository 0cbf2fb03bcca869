package jp.mikiwame.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Criterion;

/**
 * GoRules in a Node process of its own, which has the facts as objects before the clock starts.
 * Points are only made of its matches for comparing, not while the clock runs.
 */
final class GoRules implements AutoCloseable {

  private static final String SCRIPT = "src/bench/node/judge.mjs";

  private final Process node;
  private final PrintWriter commands;
  private final BufferedReader answers;
  private final Points points;

  GoRules(Path folder, List<Criterion> criteria, List<Survey> surveys, Points points)
      throws IOException {
    this.points = points;
    Files.writeString(folder.resolve("tables.json"), DecisionTables.jdm(criteria));
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedWriter facts = Files.newBufferedWriter(folder.resolve("facts.ndjson"))) {
      for (Survey survey : surveys) {
        facts.write(mapper.writeValueAsString(survey.facts()) + "\n");
      }
    }
    ProcessBuilder process = new ProcessBuilder("node", SCRIPT, folder.toString());
    process.redirectError(ProcessBuilder.Redirect.INHERIT);
    this.node = process.start();
    this.commands =
        new PrintWriter(
            new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8), true);
    this.answers =
        new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Whether Node and the package are there. */
  static boolean isInstalled() {
    return Files.isDirectory(Path.of("src/bench/node/node_modules/@gorules/zen-engine"));
  }

  /**
   * @param inFlight tasks that are handed over before the first answer is awaited
   */
  Engine engine(String name, int inFlight) {
    return new Engine() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public double seconds(List<Survey> surveys) {
        commands.println("time " + inFlight + " " + surveys.size());
        return Double.parseDouble(answer());
      }

      @Override
      public List<double[]> points(List<Survey> surveys) {
        commands.println("judge " + surveys.size());
        List<double[]> all = new ArrayList<>();
        for (Survey survey : surveys) {
          all.add(OurEngines.points(survey, List.of(answer().split(" ")), points));
        }
        answer();
        return all;
      }
    };
  }

  private String answer() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("Node has ended");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    commands.close();
    node.destroy();
  }
}
