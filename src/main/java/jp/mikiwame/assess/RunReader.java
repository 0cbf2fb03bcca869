package jp.mikiwame.assess;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads the rows of one sorted part of a file that is read in many places at once. */
final class RunReader {

  static final int BUFFER = 1 << 17;

  private final DataInputStream in;
  private RankedRow current;

  RunReader(FileChannel file, long start, long end) {
    this.in = new DataInputStream(new BufferedInputStream(new Part(file, start, end), BUFFER));
  }

  /** Reads the next row; false if there is none. */
  boolean advance() throws IOException {
    current = RankedRow.readFrom(in);
    return current != null;
  }

  RankedRow current() {
    return current;
  }

  /** A part of a file, read without moving the file's own position. */
  private static final class Part extends InputStream {
    private final FileChannel file;
    private final long end;
    private long position;

    Part(FileChannel file, long start, long end) {
      this.file = file;
      this.position = start;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int most = (int) Math.min(length, end - position);
      if (most == 0) {
        return -1;
      }
      int read = file.read(ByteBuffer.wrap(bytes, offset, most), position);
      if (read < 0) {
        throw new IOException("The sorted rows are cut off (position %d)".formatted(position));
      }
      position += read;
      return read;
    }
  }
}
