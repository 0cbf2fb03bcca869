package jp.mikiwame.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarNamesTest {

  private static final String CHARACTERS = "届出書受付入力照合交証明申請台帳記録文簿支払集計調査確";

  @Test
  void namesThatDifferALittleHaveOneLeader() {
    List<String> names = List.of("道路占用許可申請受付入力照合", "会議録作成", "道路占用許可申請受付入力照合等");

    assertThat(SimilarNames.leaders(names, 0.7)).containsExactly(0, 1, 0);
  }

  @Test
  void aWordThatTellsWorkApartKeepsNamesApart() {
    List<String> names =
        List.of("営業所所在地届出書受付入力照合確認第1号", "営業所所在地届出書受付入力照合確認第2号", "営業所所在地変更届出書受付入力照合確認第1号");

    assertThat(SimilarNames.leaders(names, 0.5)).containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingIsFoundByComparingAllThatIsNotFoundByRarePairs(long seed) {
    List<String> names = names(new Random(seed), 300);

    for (double threshold : new double[] {0.5, 0.7, 0.8}) {
      int[] leaders = SimilarNames.leaders(names, threshold);
      assertThat(leaders).as("threshold %s", threshold).isEqualTo(plainly(names, threshold));
      assertThat(IntStream.range(0, leaders.length).filter(i -> leaders[i] != i).count())
          .isPositive();
    }
  }

  @Test
  void manyThousandsOfNamesThatAllLookAlikeAreAMatterOfSeconds() {
    List<String> names = names(new Random(7), 20_000);

    Assertions.assertTimeout(Duration.ofSeconds(20), () -> SimilarNames.leaders(names, 0.8));
  }

  private static int[] plainly(List<String> names, double threshold) {
    PlainLikeness likeness = new PlainLikeness(names);
    List<Integer> found = new ArrayList<>();
    int[] leaders = new int[names.size()];
    for (int i = 0; i < leaders.length; i++) {
      leaders[i] = i;
      double most = 0;
      for (int leader : found) {
        double alike = likeness.of(names.get(leader), names.get(i));
        if (alike >= threshold && alike > most) {
          most = alike;
          leaders[i] = leader;
        }
      }
      if (leaders[i] == i) {
        found.add(i);
      }
    }
    return leaders;
  }

  /** Names of which some are others with a character changed. */
  private static List<String> names(Random random, int count) {
    Set<String> names = new LinkedHashSet<>();
    List<String> made = new ArrayList<>();
    while (made.size() < count) {
      StringBuilder name = new StringBuilder();
      if (!made.isEmpty() && random.nextInt(3) == 0) {
        name.append(made.get(random.nextInt(made.size())));
        name.setCharAt(random.nextInt(name.length()), character(random));
      } else {
        IntStream.range(0, 8 + random.nextInt(10)).forEach(i -> name.append(character(random)));
      }
      if (names.add(name.toString())) {
        made.add(name.toString());
      }
    }
    return made;
  }

  private static char character(Random random) {
    return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
  }
}
