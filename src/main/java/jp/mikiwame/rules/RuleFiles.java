package jp.mikiwame.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/**
 * Gives the content of the files in a rules folder, but only of ordinary files that lie in it and
 * are no larger than such files are: a link could lead to any file of this machine, a pipe would
 * never end.
 */
final class RuleFiles {

  static final String RULE_SUFFIX = ".drl";

  /** A rule file should fit a screen; this is thirty times that. */
  private static final int LARGEST_RULE_FILE = 64 * 1024;

  /** Of a file that holds no rules, in bytes. */
  static final int LARGEST = 1024 * 1024;

  private final Path root;
  private final List<Notice> notices;
  private final Map<Path, byte[]> known;
  private boolean looked;

  RuleFiles(Path root, List<Notice> notices) {
    this(root, notices, Map.of());
  }

  /**
   * @param known contents of files that were looked at already
   */
  RuleFiles(Path root, List<Notice> notices, Map<Path, byte[]> known) {
    this.root = root;
    this.notices = notices;
    this.known = known;
  }

  /** Whether any file was looked at that was not known before. */
  boolean looked() {
    return looked;
  }

  /** The file as text; empty and reported if it may not be read or is not UTF-8. */
  Optional<Source> text(Path file) throws IOException {
    Optional<Source> source = bytes(file).map(bytes -> new Source(file.toString(), bytes));
    Optional<Notice> fault = source.flatMap(Source::encodingFault);
    fault.ifPresent(notices::add);
    return fault.isPresent() ? Optional.empty() : source;
  }

  /** The content of the file; empty and reported if it may not be read. */
  Optional<byte[]> bytes(Path file) throws IOException {
    if (known.containsKey(file)) {
      return Optional.of(known.get(file));
    }
    looked = true;
    Optional<Path> real = plain(file);
    if (real.isEmpty()) {
      report("rules-file-not-plain", file, Map.of());
      return Optional.empty();
    }
    int largest = largest(file);
    try (InputStream in = Files.newInputStream(real.get(), LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(largest + 1);
      if (bytes.length <= largest) {
        return Optional.of(bytes);
      }
    }
    report("rule-file-too-large", file, Map.of("allowed", largest / 1024));
    return Optional.empty();
  }

  /**
   * The content of an ordinary file on the way to which are no links below the rules folder.
   *
   * @throws IOException if it is anything else or too large
   */
  static byte[] plainBytes(Path file) throws IOException {
    int largest = largest(file);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("No ordinary file (%s)".formatted(file));
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(largest + 1);
      if (bytes.length > largest) {
        throw new IOException("Too large (%s)".formatted(file));
      }
      return bytes;
    }
  }

  private static int largest(Path file) {
    return file.toString().endsWith(RULE_SUFFIX) ? LARGEST_RULE_FILE : LARGEST;
  }

  private Optional<Path> plain(Path file) throws IOException {
    Path home = root.toRealPath();
    try {
      Path real = file.toRealPath();
      boolean plain = Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS);
      return plain && real.startsWith(home) ? Optional.of(real) : Optional.empty();
    } catch (IOException e) {
      // A link to nowhere, or in a circle.
      return Optional.empty();
    }
  }

  private void report(String code, Path file, Map<String, Object> values) {
    notices.add(Notice.error(code, Place.file(file.toString()), values));
  }
}
