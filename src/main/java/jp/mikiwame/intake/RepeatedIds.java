package jp.mikiwame.intake;

import java.util.OptionalInt;

/**
 * Which ids have been seen, in 16 bytes each. Instead of an id, 96 bits are kept that are mixed
 * from all its characters: that two different ids of a million share them is less likely than that
 * memory fails.
 */
final class RepeatedIds {

  private static final long LOW = 0xFFFFFFFFL;
  private static final double FULLEST = 0.8;
  private static final double GROWTH = 1.5;

  private long[] mixed = new long[1 << 10];

  /** The rest of the bits, and the index of the task from one; zero where there is none. */
  private long[] rest = new long[1 << 10];

  private int count;

  /** The task that has the same id already; else notes that this one has it. */
  OptionalInt earlier(String id, int index) {
    long first = mix(id, 0x9E3779B97F4A7C15L);
    long second = mix(id, 0xC2B2AE3D27D4EB4FL) & ~LOW;
    int place = place(first, mixed.length);
    while (rest[place] != 0) {
      if (mixed[place] == first && (rest[place] & ~LOW) == second) {
        return OptionalInt.of((int) (rest[place] & LOW) - 1);
      }
      place = place + 1 == mixed.length ? 0 : place + 1;
    }
    mixed[place] = first;
    rest[place] = second | index + 1L;
    count++;
    if (count > mixed.length * FULLEST) {
      grow();
    }
    return OptionalInt.empty();
  }

  private void grow() {
    long[] oldMixed = mixed;
    long[] oldRest = rest;
    mixed = new long[(int) (oldMixed.length * GROWTH)];
    rest = new long[mixed.length];
    for (int i = 0; i < oldRest.length; i++) {
      if (oldRest[i] != 0) {
        int place = place(oldMixed[i], mixed.length);
        while (rest[place] != 0) {
          place = place + 1 == mixed.length ? 0 : place + 1;
        }
        mixed[place] = oldMixed[i];
        rest[place] = oldRest[i];
      }
    }
  }

  /** The bits spread over places of any number. */
  private static int place(long bits, int places) {
    return (int) Math.multiplyHigh(bits >>> 1, (long) places << 1);
  }

  private static long mix(String id, long seed) {
    long bits = seed ^ id.length();
    for (int i = 0; i < id.length(); i++) {
      bits = (bits ^ id.charAt(i)) * 0xFF51AFD7ED558CCDL;
      bits ^= bits >>> 32;
    }
    bits = (bits ^ seed) * 0xC4CEB9FE1A85EC53L;
    return bits ^ bits >>> 29;
  }
}
