package jp.mikiwame.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;

/**
 * All that the program may touch of the world around it.
 *
 * @param out results
 * @param err everything else
 * @param clock today's date
 * @param rules the rules folder that comes with the program
 */
public record Console(InputStream in, PrintWriter out, PrintWriter err, Clock clock, Path rules) {}
