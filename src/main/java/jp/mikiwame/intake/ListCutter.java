package jp.mikiwame.intake;

import java.io.InputStream;

/** Cuts the tasks of a JSON list. */
final class ListCutter extends Cutter {

  /** Whether a value must come next, as behind a comma. */
  private boolean separated;

  private boolean first = true;

  ListCutter(InputStream text, InventoryHead head) {
    super(text, head);
  }

  @Override
  int cut(byte[] bytes, int filled, boolean last) throws Broken {
    int whole = 0;
    for (int at = JsonScan.skipBlanks(bytes, 0, filled);
        at < filled;
        at = JsonScan.skipBlanks(bytes, at, filled)) {
      byte c = bytes[at];
      if (c == ']' && !separated) {
        done();
        return at + 1;
      }
      if (c == ',' && !separated && !first) {
        separated = true;
        at++;
      } else if (separated || first) {
        int end = JsonScan.behindValue(bytes, at, filled);
        if (end < 0) {
          return whole;
        }
        if (end == at) {
          throw new Broken(-1);
        }
        found(at, end);
        first = false;
        separated = false;
        at = end;
      } else {
        throw new Broken(-1);
      }
      whole = at;
    }
    if (whole > 0 || last) {
      return whole;
    }
    // Nothing but blanks: they need not be kept, unless the last is the first half of a line end.
    return bytes[filled - 1] == '\r' ? filled - 1 : filled;
  }
}
