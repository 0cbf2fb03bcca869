package jp.mikiwame.rules;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells builds of the program apart: what one build has kept, another must not use.
 *
 * <p>A jar says in its directory, at its end, which files it holds and what each one's checksum is.
 * The names of the libraries with their versions stand in its manifest, which is one of them.
 */
final class ProgramBuild {

  /** Of the record at the end of a jar, in bytes, if the jar has no comment. */
  private static final int END_LENGTH = 22;

  private static final int END_MARK = 0x06054b50;
  private static final int DIRECTORY_LENGTH_AT = 12;
  private static final int DIRECTORY_START_AT = 16;

  private ProgramBuild() {}

  /** A digest of the running program and its Java; empty if there is no telling. */
  static Optional<byte[]> digest() {
    try {
      Path program =
          Path.of(ProgramBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      MessageDigest digest = Digests.sha256();
      digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
      if (Files.isDirectory(program)) {
        addClasses(program, digest);
      } else {
        digest.update(directory(program));
      }
      return Optional.of(digest.digest());
    } catch (IOException | URISyntaxException | SecurityException e) {
      return Optional.empty();
    }
  }

  private static byte[] directory(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      byte[] end = new byte[END_LENGTH];
      file.seek(Math.max(0, file.length() - END_LENGTH));
      file.readFully(end);
      ByteBuffer record = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
      if (record.getInt(0) != END_MARK) {
        throw new IOException("A jar with a comment, or none (%s)".formatted(jar));
      }
      byte[] directory = new byte[record.getInt(DIRECTORY_LENGTH_AT)];
      file.seek(Integer.toUnsignedLong(record.getInt(DIRECTORY_START_AT)));
      file.readFully(directory);
      return directory;
    }
  }

  /** When the program runs from a folder of classes, as tests do. */
  private static void addClasses(Path folder, MessageDigest digest) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
  }
}
