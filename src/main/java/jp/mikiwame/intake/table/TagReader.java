package jp.mikiwame.intake.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** An XML text in which no tag and no text goes on without end; the parser would hold it whole. */
final class TagReader extends FilterReader {

  private int sinceTag;

  TagReader(Reader text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] text, int from, int length) throws IOException {
    int read = super.read(text, from, length);
    int last = from + read - 1;
    while (last >= from && text[last] != '<') {
      last--;
    }
    sinceTag = last >= from ? from + read - last : sinceTag + Math.max(0, read);
    if (sinceTag > TableLimits.TAG) {
      throw new PartStream.TooLarge();
    }
    return read;
  }
}
