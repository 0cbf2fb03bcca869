package jp.mikiwame.intake;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of an inventory, which can be read more than once: members that stand behind the tasks
 * must be known before them, and only a file with faults is looked at again for their places.
 */
final class InventoryInput implements AutoCloseable {

  /** Of standard input, as much is held in memory; more goes to a temporary file. */
  static final int HELD = 1 << 22;

  /** The byte order mark. */
  static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final int BLOCK = 1 << 16;

  private final String name;
  private final byte[] held;
  private final Path file;
  private final boolean temporary;
  private final Limits limits;

  private InventoryInput(String name, byte[] held, Path file, boolean temporary, Limits limits) {
    this.name = name;
    this.held = held;
    this.file = file;
    this.temporary = temporary;
    this.limits = limits;
  }

  static InventoryInput of(Path file, Limits limits) {
    return new InventoryInput(file.toString(), null, file, false, limits);
  }

  static InventoryInput of(Source source, Limits limits) {
    return new InventoryInput(source.name(), source.bytes(), null, false, limits);
  }

  /** Takes up all that comes, because it cannot be asked for again. */
  static InventoryInput of(String name, InputStream once, Limits limits) throws IOException {
    byte[] first = once.readNBytes(HELD);
    if (first.length < HELD) {
      return new InventoryInput(name, first, null, false, limits);
    }
    Path spool = Files.createTempFile("mikiwame", ".inventory");
    try (OutputStream out = Files.newOutputStream(spool)) {
      out.write(first);
      once.transferTo(out);
    } catch (IOException e) {
      Files.deleteIfExists(spool);
      throw e;
    }
    return new InventoryInput(name, null, spool, true, limits);
  }

  String name() {
    return name;
  }

  Limits limits() {
    return limits;
  }

  /** The bytes as they are kept. */
  InputStream bytes() throws IOException {
    return held == null ? new FileInputStream(file.toFile()) : new ByteArrayInputStream(held);
  }

  /** The text that they stand for, unpacked if they were packed. */
  InputStream markedText() throws IOException {
    return unpacked(bytes());
  }

  /** The text without a byte order mark. */
  InputStream text() throws IOException {
    InputStream text = markedText();
    try {
      if (Arrays.equals(text.readNBytes(MARK.length), MARK)) {
        return text;
      }
    } catch (EOFException | ZipException damaged) {
      // It comes to light again when the text is read.
    }
    text.close();
    return markedText();
  }

  /** What {@code bytes} of this input stand for. */
  InputStream unpacked(InputStream bytes) throws IOException {
    if (!isPacked()) {
      return bytes;
    }
    try {
      return new GZIPInputStream(bytes, BLOCK);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  OptionalLong size() throws IOException {
    return OptionalLong.of(held == null ? Files.size(file) : held.length);
  }

  /** Whether it begins as a gzip file does. */
  boolean isPacked() throws IOException {
    try (InputStream bytes = bytes()) {
      return Unpacked.isPacked(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(file);
    }
  }
}
