package jp.mikiwame.intake.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recognises UTF-16 that does not say so: every second byte of its commas and digits is zero. */
final class WideText {

  private WideText() {}

  static Optional<Charset> in(byte[] head) {
    if (IntStream.range(0, head.length).noneMatch(i -> head[i] == 0)) {
      return Optional.empty();
    }
    return Stream.of(UTF_16LE, UTF_16BE)
        .filter(charset -> plain(head, charset) * 20 > head.length)
        .max(Comparator.comparingLong(charset -> plain(head, charset)));
  }

  /** Signs that tables consist of; in the wrong byte order they are rare characters. */
  private static long plain(byte[] head, Charset charset) {
    String text = new String(Arrays.copyOf(head, head.length & ~1), charset);
    return text.chars().filter(c -> c >= ' ' && c < 0x7F || c == '\n' || c == '\t').count();
  }
}
