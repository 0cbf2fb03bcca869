package jp.mikiwame.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A content in a file that is there as a whole or not at all, and that a damaged file does not
 * give.
 *
 * @param program digest of the build that reads and writes it; no other can
 */
record KeptFile(Path path, byte[] program) {

  static final String UNFINISHED = ".tmp";

  /** Ten times what the rules that come with the program need. */
  private static final int LARGEST = 16 * 1024 * 1024;

  private static final long MARK = 0x6d696b6977616d65L;
  private static final int HEADER = Long.BYTES + Integer.BYTES + Long.BYTES;

  /** Empty if there is no such file, if it is damaged, or if others could write to it. */
  Optional<ByteBuffer> content() throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) || !PrivateFiles.isSafeFile(path)) {
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(HEADER + LARGEST + 1);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    boolean sound =
        bytes.length >= HEADER
            && buffer.getLong() == MARK
            && buffer.getInt() == bytes.length - HEADER
            && buffer.getLong() == checksum(bytes, HEADER);
    return sound ? Optional.of(buffer.slice()) : Optional.empty();
  }

  /** Writes beside the file first, then moves. */
  void write(byte[] content) throws IOException {
    if (content.length > LARGEST) {
      throw new IOException("Too much to keep (%d bytes)".formatted(content.length));
    }
    ByteBuffer whole = ByteBuffer.allocate(HEADER + content.length);
    whole.putLong(MARK).putInt(content.length).putLong(checksum(content, 0)).put(content);
    // Java makes such a file for its owner alone.
    Path unfinished = Files.createTempFile(path.getParent(), "", UNFINISHED);
    try {
      Files.write(unfinished, whole.array(), StandardOpenOption.WRITE);
      Files.move(
          unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Against damage, not against intent: those who could intend anything cannot write here. */
  private long checksum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(program);
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }
}
