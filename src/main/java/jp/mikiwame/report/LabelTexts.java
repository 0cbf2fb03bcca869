package jp.mikiwame.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of a properties file with a line {@code key = text} for each. Java's own reader goes
 * through such a file letter by letter, which delays every start; here only a text that is asked
 * for and has a backslash in it is given to that reader.
 */
final class LabelTexts extends ResourceBundle {

  private static final String BETWEEN = " = ";

  private final Map<String, String> texts = new HashMap<>();

  private LabelTexts(String file) {
    int start = 0;
    while (start < file.length()) {
      int end = endOfEntry(file, start);
      int between = file.indexOf(BETWEEN, start);
      if (file.charAt(start) != '#' && between > start && between < end) {
        texts.put(file.substring(start, between), file.substring(between + BETWEEN.length(), end));
      }
      start = end + 1;
    }
  }

  /** The texts in a resource of this package. */
  static LabelTexts of(String resource) {
    try (InputStream in = LabelTexts.class.getResourceAsStream(resource)) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new LabelTexts(file.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("Texts inside the program cannot be read", e);
    }
  }

  /** An entry goes on behind a line that ends in a backslash. */
  private static int endOfEntry(String file, int start) {
    int end = file.indexOf('\n', start);
    while (end > start && file.charAt(end - 1) == '\\') {
      end = file.indexOf('\n', end + 1);
    }
    return end < 0 ? file.length() : end;
  }

  @Override
  protected Object handleGetObject(String key) {
    String text = texts.get(key);
    return text == null || text.indexOf('\\') < 0 ? text : unescaped(text);
  }

  private static String unescaped(String text) {
    Properties one = new Properties();
    try {
      one.load(new StringReader("text = " + text));
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing can fail when memory is read", e);
    }
    return one.getProperty("text");
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }

  @Override
  protected Set<String> handleKeySet() {
    return texts.keySet();
  }
}
