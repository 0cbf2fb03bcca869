package jp.mikiwame.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder in which rules are kept as they were read and compiled, one file for each state of a
 * rules folder, so that the next start need not read and compile them again.
 *
 * <p>It only saves time: whatever is wrong with it, the rules are compiled as if it were not there.
 * What lies in it is code, so it must be a folder that nobody else can write to.
 */
public final class RuleCache {

  private static final String SETTING = "MIKIWAME_CACHE";
  private static final String OFF = "off";
  private static final String NAME = "mikiwame";

  /** What is kept, each in files of its own. */
  enum Kind {
    /** Rules as they were read and compiled. */
    RULES(".rules"),
    /** What follows from them. */
    LESSON(".lesson");

    private final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }
  }

  /** Of each kind. */
  private static final int MOST_FILES = 16;

  /** From which a changed folder takes what has stayed; somebody may compare two folders. */
  private static final int RECENT = 3;

  /** Of the program's digest that stands in the name of a file, in bytes. */
  private static final int NAMED = 8;

  /** A process that is still writing is done by then. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path wanted;

  /** What was kept when the program was installed; nothing is added to it. */
  private final Optional<Path> installed;

  /** Of the running build; empty if nothing can be kept. */
  private final Optional<byte[]> program;

  private RuleCache(Path wanted, Optional<Path> installed, Optional<byte[]> program) {
    this.wanted = wanted;
    this.installed = installed;
    this.program = program;
  }

  /** Keeps nothing. */
  public static RuleCache none() {
    return new RuleCache(Path.of(""), Optional.empty(), Optional.empty());
  }

  /** Keeps rules in a folder, which is made when it is first needed. */
  public static RuleCache in(Path folder) {
    return of(folder, Optional.empty(), ProgramBuild.digest());
  }

  static RuleCache of(Path folder, Optional<Path> installed, Optional<byte[]> program) {
    return new RuleCache(folder, installed, program);
  }

  /**
   * The cache of the user whose environment this is.
   *
   * @param installed a folder in which the program has come with rules that were kept before
   */
  public static RuleCache of(Map<String, String> environment, Optional<Path> installed) {
    try {
      return folder(environment)
          .map(folder -> of(folder, installed, ProgramBuild.digest()))
          .orElseGet(RuleCache::none);
    } catch (InvalidPathException e) {
      return none();
    }
  }

  static Optional<Path> folder(Map<String, String> environment) {
    String chosen = environment.getOrDefault(SETTING, "");
    if (!chosen.isEmpty()) {
      return chosen.equals(OFF) ? Optional.empty() : Optional.of(Path.of(chosen));
    }
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    if (!local.isEmpty()) {
      return Optional.of(Path.of(local, NAME, "cache"));
    }
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    // By its own definition a relative path there is to be ignored.
    if (caches.startsWith("/")) {
      return Optional.of(Path.of(caches, NAME));
    }
    String home = environment.getOrDefault("HOME", "");
    return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".cache", NAME));
  }

  boolean keepsNothing() {
    return program.isEmpty();
  }

  /** What is kept under a key; empty if nothing is, or if it is damaged. */
  Optional<ByteBuffer> find(Kind kind, String key) {
    if (keepsNothing()) {
      return Optional.empty();
    }
    Optional<ByteBuffer> found =
        installed.flatMap(folder -> content(() -> PrivateFiles.installed(folder), name(kind, key)));
    return found.isPresent() ? found : content(() -> PrivateFiles.folder(wanted), name(kind, key));
  }

  private interface Folder {
    Path path() throws IOException;
  }

  private Optional<ByteBuffer> content(Folder folder, String name) {
    try {
      KeptFile file = new KeptFile(folder.path().resolve(name), program.orElseThrow());
      Optional<ByteBuffer> content = file.content();
      if (content.isPresent()) {
        stampDaily(file.path());
      }
      return content;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The rules that were kept last, latest first, and those that came with the program. */
  List<ByteBuffer> recent() {
    List<ByteBuffer> recent = new ArrayList<>();
    if (!keepsNothing()) {
      addRecent(() -> PrivateFiles.folder(wanted), recent);
      installed.ifPresent(folder -> addRecent(() -> PrivateFiles.installed(folder), recent));
    }
    return recent;
  }

  private void addRecent(Folder folder, List<ByteBuffer> recent) {
    try {
      List<Path> latest = latestFirst(folder.path(), name(Kind.RULES, "*"));
      for (Path path : latest.subList(0, Math.min(RECENT, latest.size()))) {
        new KeptFile(path, program.orElseThrow()).content().ifPresent(recent::add);
      }
    } catch (IOException e) {
      // Then there is less to start from.
    }
  }

  /** Keeps a content under a key if it can. */
  void keep(Kind kind, String key, byte[] content) {
    if (keepsNothing()) {
      return;
    }
    try {
      Path folder = PrivateFiles.folder(wanted);
      new KeptFile(folder.resolve(name(kind, key)), program.orElseThrow()).write(content);
      tidy(folder, kind);
    } catch (IOException e) {
      // The next start compiles again; there is nothing for the user to do about it now.
    }
  }

  /** Builds that are used side by side do not take the place of each other's files. */
  private String name(Kind kind, String key) {
    return HexFormat.of().formatHex(program.orElseThrow(), 0, NAMED) + "-" + key + kind.suffix;
  }

  /** What is in use must not look old; once a day is enough for that. */
  private static void stampDaily(Path file) {
    try {
      Instant now = Instant.now();
      if (modified(file).toInstant().isBefore(now.minus(Duration.ofDays(1)))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException e) {
      // A folder that can only be read is never tidied either.
    }
  }

  private static void tidy(Path folder, Kind kind) throws IOException {
    List<Path> kept = latestFirst(folder, "*" + kind.suffix);
    for (Path file : kept.subList(Math.min(MOST_FILES, kept.size()), kept.size())) {
      Files.deleteIfExists(file);
    }
    FileTime abandoned = FileTime.from(Instant.now().minus(ABANDONED));
    for (Path file : latestFirst(folder, "*" + KeptFile.UNFINISHED)) {
      if (modified(file).compareTo(abandoned) < 0) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static List<Path> latestFirst(Path folder, String pattern) throws IOException {
    Map<Path, FileTime> times = new HashMap<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, pattern)) {
      all.forEach(file -> times.put(file, modified(file)));
    }
    List<Path> files = new ArrayList<>(times.keySet());
    files.sort(Comparator.<Path, FileTime>comparing(times::get).reversed());
    return files;
  }

  /** Another process may have removed it meanwhile. */
  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
