package jp.mikiwame.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * How long a cold start of {@code bin/mikiwame assess} on the sample city takes, beside a Java with
 * the same flags and an archive of its own that only reads the sample and prints it. Started by
 * {@code bin/bench start}.
 */
final class StartBench {

  private static final String CITY = "samples/city/inventory.json";
  private static final Path LAUNCHER = Path.of("bin/mikiwame");
  private static final int RUNS = 15;

  /** A run without kept rules takes long. */
  private static final int RUNS_UNKEPT = 9;

  /** Something to be started, and how long each of its runs took, in milliseconds. */
  private record Contender(
      String name, List<String> command, Map<String, String> environment, List<Double> times) {

    Contender(String name, List<String> command, Map<String, String> environment) {
      this(name, command, environment, new ArrayList<>());
    }

    void run() throws IOException, InterruptedException {
      ProcessBuilder process = new ProcessBuilder(command);
      process.environment().putAll(environment);
      process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      process.redirectError(ProcessBuilder.Redirect.DISCARD);
      long start = System.nanoTime();
      int exit = process.start().waitFor();
      times.add((System.nanoTime() - start) / 1e6);
      if (exit != 0) {
        throw new IllegalStateException("A run failed (%s, exit %d)".formatted(name, exit));
      }
    }

    double median() {
      double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return sorted[sorted.length / 2];
    }
  }

  private StartBench() {}

  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("start");
    Map<String, String> kept = Map.of("MIKIWAME_CACHE", work.resolve("cache").toString());
    List<String> assess = List.of(LAUNCHER.toString(), "assess", CITY);
    Contender tree = new Contender("read and print a tree", tree(work), Map.of());
    Contender warm = new Contender("assess, rules kept", assess, kept);
    Contender cold =
        new Contender("assess, rules not kept", assess, Map.of("MIKIWAME_CACHE", "off"));
    // The first run may build, compile and prepare.
    warm.run();
    warm.times().clear();
    for (int i = 0; i < RUNS; i++) {
      tree.run();
      warm.run();
      if (i < RUNS_UNKEPT) {
        cold.run();
      }
    }
    for (Contender each : List.of(tree, warm, cold)) {
      System.out.printf(
          "%-24s median %6.0f ms of %2d, ratio %5.2f%n",
          each.name(), each.median(), each.times().size(), each.median() / tree.median());
    }
    System.out.println("asked for: at most 2.5 with kept rules, 15 without");
  }

  /** The command that only reads and prints, its archive made. */
  private static List<String> tree(Path work) throws Exception {
    Path jar = jar(work);
    String classPath =
        Stream.concat(
                Stream.of(jar),
                Stream.of(ObjectMapper.class, JsonFactory.class, JsonProperty.class)
                    .map(StartBench::home))
            .map(Path::toString)
            .collect(Collectors.joining(System.getProperty("path.separator")));
    String archive = work.resolve("tree.jsa").toString();
    List<String> last = List.of("-cp", classPath, PrintTree.class.getName(), CITY);
    new Contender("archive", java("-XX:ArchiveClassesAtExit=" + archive, last), Map.of()).run();
    return java("-XX:SharedArchiveFile=" + archive, last);
  }

  private static List<String> java(String option, List<String> last) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags("quiet"));
    command.addAll(flags("fast"));
    command.add(option);
    command.addAll(last);
    return command;
  }

  /** The flags that the launcher gives Java. */
  private static List<String> flags(String name) throws IOException {
    Matcher flags =
        Pattern.compile("^" + name + "='(.*)'$", Pattern.MULTILINE)
            .matcher(Files.readString(LAUNCHER));
    if (!flags.find()) {
      throw new IllegalStateException("The launcher has no such flags (%s)".formatted(name));
    }
    return Arrays.asList(flags.group(1).split(" "));
  }

  /** Java archives only what it loads from jars. */
  private static Path jar(Path work) throws IOException {
    Path jar = work.resolve("tree.jar");
    String name = PrintTree.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        InputStream in = PrintTree.class.getClassLoader().getResourceAsStream(name)) {
      out.putNextEntry(new ZipEntry(name));
      in.transferTo(out);
    }
    return jar;
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A library lies nowhere (%s)".formatted(type), e);
    }
  }
}
