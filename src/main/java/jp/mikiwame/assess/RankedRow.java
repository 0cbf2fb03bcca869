package jp.mikiwame.assess;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.mikiwame.model.Verdict;
import jp.mikiwame.scoring.RankKey;

/**
 * A candidate as it is written, and where it stands in the ranking.
 *
 * @param row whatever the report makes of the candidate
 */
public record RankedRow(RankKey key, byte[] row) implements Comparable<RankedRow> {

  /** Roughly what the objects around the row take in memory. */
  private static final int OBJECTS = 160;

  private static final Verdict[] VERDICTS = Verdict.values();

  /** Bytes in memory. */
  int size() {
    return row.length + OBJECTS;
  }

  @Override
  public int compareTo(RankedRow other) {
    return key.compareTo(other.key);
  }

  void writeTo(DataOutputStream out) throws IOException {
    byte[] id = key.taskId().getBytes(StandardCharsets.UTF_8);
    out.writeByte(key.verdict().ordinal());
    out.writeDouble(key.expected());
    out.writeDouble(key.likely());
    out.writeDouble(key.cautious());
    out.writeDouble(key.suitability());
    out.writeInt(id.length);
    out.write(id);
    out.writeInt(row.length);
    out.write(row);
  }

  /** The next row; null if there is none. */
  static RankedRow readFrom(DataInputStream in) throws IOException {
    int verdict = in.read();
    if (verdict < 0) {
      return null;
    }
    double expected = in.readDouble();
    double likely = in.readDouble();
    double cautious = in.readDouble();
    double suitability = in.readDouble();
    String id = new String(bytes(in), StandardCharsets.UTF_8);
    RankKey key = new RankKey(VERDICTS[verdict], expected, likely, cautious, suitability, id);
    return new RankedRow(key, bytes(in));
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
