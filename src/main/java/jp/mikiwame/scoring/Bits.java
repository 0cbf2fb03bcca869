package jp.mikiwame.scoring;

/** Rows of bits, all of one length, in a single array: many small sets at the price of one. */
final class Bits {

  private final int words;
  private final long[] bits;

  Bits(int rows, int length) {
    this.words = (length + Long.SIZE - 1) / Long.SIZE;
    this.bits = new long[rows * words];
  }

  void set(int row, int bit) {
    bits[row * words + bit / Long.SIZE] |= 1L << bit;
  }

  boolean get(int row, int bit) {
    return (bits[row * words + bit / Long.SIZE] >>> bit & 1) != 0;
  }

  boolean any(int row) {
    long any = 0;
    for (int i = row * words; i < (row + 1) * words; i++) {
      any |= bits[i];
    }
    return any != 0;
  }

  int count(int row) {
    int count = 0;
    for (int i = row * words; i < (row + 1) * words; i++) {
      count += Long.bitCount(bits[i]);
    }
    return count;
  }

  /** How many bits a row and another's of the same length have in common. */
  int countBoth(int row, Bits other, int otherRow) {
    int count = 0;
    for (int i = 0; i < words; i++) {
      count += Long.bitCount(bits[row * words + i] & other.bits[otherRow * words + i]);
    }
    return count;
  }

  /** Adds another's row to a row of the same length. */
  void addAll(int row, Bits other, int otherRow) {
    for (int i = 0; i < words; i++) {
      bits[row * words + i] |= other.bits[otherRow * words + i];
    }
  }

  /** Whether a row is the same as another's of the same length. */
  boolean sameAs(int row, Bits other, int otherRow) {
    for (int i = 0; i < words; i++) {
      if (bits[row * words + i] != other.bits[otherRow * words + i]) {
        return false;
      }
    }
    return true;
  }
}
