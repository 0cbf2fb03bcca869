package jp.mikiwame.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.mikiwame.rules.ShippedRules;

/** One run of the program in memory, and what came of it. */
public record Run(int exitCode, String out, String err) {

  private static final Clock FIRST_OF_NOVEMBER =
      Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

  public static Run of(String... arguments) {
    return withInput(new byte[0], arguments);
  }

  public static Run withInput(byte[] input, String... arguments) {
    StringWriter out = new StringWriter();
    Run run = run(input, new PrintWriter(out), arguments);
    return new Run(run.exitCode(), out.toString(), run.err());
  }

  /** A run that prints its results somewhere else. */
  public static Run printingTo(OutputStream out, String... arguments) {
    return run(new byte[0], new PrintWriter(out, false, StandardCharsets.UTF_8), arguments);
  }

  private static Run run(byte[] input, PrintWriter out, String... arguments) {
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            out,
            new PrintWriter(err),
            false,
            FIRST_OF_NOVEMBER,
            Path.of("rules"),
            ShippedRules.COMPILER);
    return new Run(new Main(console).run(arguments), "", err.toString());
  }

  public static Run withInput(String input, String... arguments) {
    return withInput(input.getBytes(StandardCharsets.UTF_8), arguments);
  }
}
