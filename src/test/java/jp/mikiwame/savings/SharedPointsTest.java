package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points stay even if every task meets those of the others in another order. */
class SharedPointsTest {

  private static final int COORDINATES = EffectTables.coordinates(5);
  private static final int SIZE = SharedPoints.SIZE;

  private static final SharedPoints POINTS = new SharedPoints(COORDINATES);

  @Test
  void everyScoreOfEveryChanceComesUpOnce() {
    for (int k = 0; k < COORDINATES; k++) {
      assertThat(Arrays.stream(cells(k)).sorted().toArray()).containsExactly(range());
    }
  }

  /** The digital shift behind it: so a masked coordinate is as even as before, alone and beside. */
  @ParameterizedTest(name = "mask {0}")
  @ValueSource(ints = {0, 1, 2, 3, 64, 341, 512, 1000, 1023})
  void aMaskTurnsTheSameDigitsOfEveryPoint(int mask) {
    for (int k = 0; k < COORDINATES; k++) {
      int[] cells = cells(k);
      int turned = cells[0] ^ cells[mask];
      for (int i = 0; i < SIZE; i++) {
        assertThat(cells[i ^ mask] ^ cells[i]).isEqualTo(turned);
      }
    }
  }

  /** The first two coordinates have one point in each of 32 · 32 boxes, and keep it. */
  @ParameterizedTest(name = "mask {0}")
  @ValueSource(ints = {0, 5, 77, 513, 1023})
  void twoChancesAreEvenTogetherWhateverTheMask(int mask) {
    int[] first = cells(0);
    int[] second = cells(1);
    boolean[][] hit = new boolean[32][32];
    for (int i = 0; i < SIZE; i++) {
      hit[first[i] / 32][second[i ^ mask] / 32] = true;
    }
    for (boolean[] row : hit) {
      assertThat(row).doesNotContain(false);
    }
  }

  private static int[] cells(int coordinate) {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    return Arrays.stream(POINTS.scores(coordinate))
        .mapToInt(score -> (int) (normal.cumulativeProbability(score) * SIZE))
        .toArray();
  }

  private static int[] range() {
    return IntStream.range(0, SIZE).toArray();
  }
}
