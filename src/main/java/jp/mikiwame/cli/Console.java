package jp.mikiwame.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import jp.mikiwame.rules.RuleCompiler;

/**
 * All that the program may touch of the world around it.
 *
 * @param out results
 * @param err everything else
 * @param terminal whether {@code err} is a terminal, so that somebody can watch a line change
 * @param clock today's date
 * @param rules the rules folder that comes with the program
 * @param compiler keeps what it has compiled, for the next command of the same process
 */
public record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    Clock clock,
    Path rules,
    RuleCompiler compiler) {}
