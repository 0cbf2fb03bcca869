package jp.mikiwame.savings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.mikiwame.model.Scorecard;

/** Sets of technologies as bits: that of the first scorecard is the lowest bit. */
final class TechnologySets {

  /** Hardly any task is one for more technologies than this; their sets are made anew. */
  private static final int MOST_KEPT = 4;

  private static final int[][] KEPT =
      IntStream.rangeClosed(0, MOST_KEPT).mapToObj(TechnologySets::made).toArray(int[][]::new);

  /** What no scorecard is of: it is part of no set that can be chosen. */
  private static final long UNKNOWN = Long.MIN_VALUE;

  private TechnologySets() {}

  /** All sets of so many technologies but the empty one, smaller ones first. */
  static int[] all(int technologies) {
    return technologies <= MOST_KEPT ? KEPT[technologies] : made(technologies);
  }

  /** The set of some technologies; with an unknown one it is no part of any other set. */
  static long of(List<String> members, List<Scorecard> scorecards) {
    long set = 0;
    for (int i = 0; i < members.size(); i++) {
      set |= bit(members.get(i), scorecards);
    }
    return set;
  }

  private static long bit(String technology, List<Scorecard> scorecards) {
    for (int i = 0; i < scorecards.size(); i++) {
      if (scorecards.get(i).technology().equals(technology)) {
        return 1L << i;
      }
    }
    return UNKNOWN;
  }

  /** The set without what no scorecard is of. */
  static long known(long set) {
    return set & ~UNKNOWN;
  }

  /**
   * The subset of a set that has these of its members.
   *
   * @param chosen members, counted among those of the set
   */
  static long spread(int chosen, long set) {
    long spread = 0;
    long left = set;
    for (int bits = chosen; bits != 0; bits >>>= 1) {
      spread |= (bits & 1) == 0 ? 0 : Long.lowestOneBit(left);
      left &= left - 1;
    }
    return spread;
  }

  /** The technologies in a set, in their order. */
  static List<String> members(long set, List<Scorecard> scorecards) {
    String[] members = new String[Long.bitCount(set)];
    int next = 0;
    for (long left = set; left != 0; left &= left - 1) {
      members[next++] = scorecards.get(Long.numberOfTrailingZeros(left)).technology();
    }
    return List.of(members);
  }

  private static int[] made(int technologies) {
    return IntStream.range(1, 1 << technologies)
        .boxed()
        .sorted(Comparator.comparingInt(Integer::bitCount))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
