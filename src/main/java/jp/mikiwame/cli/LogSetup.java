package jp.mikiwame.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.layout.EchoLayout;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Only what goes wrong inside the libraries is logged; what the program has to say is its output.
 * Set up by code, since reading a configuration would delay every start.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

  /** Named, the logger need not be looked for in every jar, nor is there anything to say on it. */
  static void nameLogger() {
    System.setProperty("slf4j.provider", "ch.qos.logback.classic.spi.LogbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }

  @Override
  public ExecutionStatus configure(LoggerContext loggers) {
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(loggers);
    // Level and message; a pattern would have to be read first, and nobody is helped by a trace.
    encoder.setLayout(new EchoLayout<>());
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(loggers);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.ERROR);
    // It calls damage in a workbook an error of its own; the user is told of it by a notice.
    loggers.getLogger("org.apache.poi").setLevel(Level.OFF);
    root.addAppender(appender);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
