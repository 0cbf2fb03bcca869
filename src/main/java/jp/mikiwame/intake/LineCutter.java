package jp.mikiwame.intake;

import java.io.InputStream;

/** Cuts tasks that stand on a line each. */
final class LineCutter extends Cutter {

  LineCutter(InputStream text, InventoryHead head) {
    super(text, head);
  }

  @Override
  int cut(byte[] bytes, int filled, boolean last) {
    int start = 0;
    while (start < filled) {
      int end = EightBytes.skipLine(bytes, start, filled);
      if (end == filled && !last) {
        return start;
      }
      int from = JsonScan.skipBlanks(bytes, start, end);
      if (from < end) {
        found(from, end);
      }
      start = Math.min(end + 1, filled);
    }
    if (last) {
      done();
    }
    return start;
  }
}
