package jp.mikiwame.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All files of a rules folder that bear on a judgement, as they were at one moment: what is judged
 * with must be what the digest stands for, even if somebody saves a file meanwhile.
 *
 * @param sha256 digest over the files
 * @param contents by path
 */
record FolderSnapshot(String sha256, Map<Path, byte[]> contents) {

  /** A folder of more is read as it always was, and not kept. */
  private static final int LARGEST = 8 * 1024 * 1024;

  /** Gives the content of a file; empty if it may not be read. */
  interface Reader {
    Optional<byte[]> read(Path file) throws IOException;
  }

  /** The folder as it is now; empty if not all of it can be read, or if it is very large. */
  static Optional<FolderSnapshot> of(Path root) {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    int[] left = {LARGEST};
    try {
      String sha256 =
          sha256(
              root,
              file -> {
                byte[] bytes = RuleFiles.plainBytes(file);
                left[0] -= bytes.length;
                if (left[0] < 0) {
                  throw new IOException("Too large to be kept");
                }
                contents.put(file, bytes);
                return Optional.of(bytes);
              });
      return Optional.of(new FolderSnapshot(sha256, contents));
    } catch (IOException e) {
      // Reading it in earnest will tell what is wrong.
      return Optional.empty();
    }
  }

  /** Digest over all files of a folder that bear on a judgement. */
  static String sha256(Path root, Reader reader) throws IOException {
    MessageDigest digest = Digests.sha256();
    for (Map.Entry<String, Path> file : bearing(root).entrySet()) {
      digest.update((file.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
      reader.read(file.getValue()).ifPresent(digest::update);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Stands for these files and no others, whatever is written in them. */
  String key() {
    String[] parts = new String[1 + contents.size()];
    parts[0] = sha256;
    int i = 1;
    for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
      parts[i++] = file.getValue().length + " " + file.getKey().getFileName();
    }
    return Digests.of(parts);
  }

  long rules() {
    return contents.keySet().stream()
        .filter(file -> file.toString().endsWith(RuleFiles.RULE_SUFFIX))
        .count();
  }

  /** By their paths within the folder, with forward slashes. Links are not followed. */
  private static Map<String, Path> bearing(Path root) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
            return visitFile(folder, facts);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (bearsOnJudgement(name)) {
              files.put(name, file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean bearsOnJudgement(String name) {
    return name.endsWith(RuleFiles.RULE_SUFFIX)
        || name.endsWith(".yaml")
            && !name.endsWith(RuleFolder.CASES_SUFFIX)
            && !name.equals(Baseline.FILE);
  }
}
