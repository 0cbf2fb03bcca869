package jp.mikiwame.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests bytes as they are read. One thread reads; any may ask how far it has come. */
final class CountedBytes extends FilterInputStream {

  private final MessageDigest digest;
  private volatile long count;

  CountedBytes(InputStream bytes) {
    super(bytes);
    this.digest = sha256();
  }

  long count() {
    return count;
  }

  /** Digest of all bytes, also of those that nobody asked for. */
  String sha256OfAll() throws IOException {
    byte[] rest = new byte[1 << 16];
    while (read(rest, 0, rest.length) >= 0) {
      // What stands behind the packed text belongs to the file as well.
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read > 0) {
      digest.update(bytes, from, read);
      count += read;
    }
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    return readNBytes((int) Math.min(length, 1 << 16)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
