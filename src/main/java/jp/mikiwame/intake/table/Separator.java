package jp.mikiwame.intake.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out what separates the columns: whatever occurs equally often in most rows. */
final class Separator {

  private static final int HEAD = 1 << 15;
  private static final List<Character> KNOWN = List.of(',', '\t', ';');

  private Separator() {}

  static char in(Reader text) throws IOException {
    char[] head = new char[HEAD];
    int length = 0;
    for (int read = 0; read >= 0 && length < HEAD; length += Math.max(0, read)) {
      read = text.read(head, length, HEAD - length);
    }
    String start = new String(head, 0, length);
    char best = KNOWN.get(0);
    for (char candidate : KNOWN) {
      best = evidence(start, candidate) > evidence(start, best) ? candidate : best;
    }
    return best;
  }

  /** How many there are in those rows that have the commonest number of them. */
  private static long evidence(String text, char separator) {
    Map<Integer, Long> rows =
        perRow(text, separator).stream()
            .filter(count -> count > 0)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return rows.entrySet().stream().mapToLong(e -> e.getKey() * e.getValue()).max().orElse(0);
  }

  private static List<Integer> perRow(String text, char separator) {
    List<Integer> counts = new ArrayList<>();
    boolean quoted = false;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && c == '\n') {
        counts.add(count);
        count = 0;
      } else if (!quoted && c == separator) {
        count++;
      }
    }
    counts.add(count);
    return counts;
  }
}
