package jp.mikiwame.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Results come in the order of the pieces, and only a few pieces are under way. */
class InOrderTest {

  @Test
  void resultsComeInTheOrderOfThePieces() {
    List<Integer> taken = new ArrayList<>();
    try (InOrder<Integer> work = new InOrder<>(4)) {
      for (int i = 0; i < 200; i++) {
        int piece = i;
        taken.addAll(
            work.submit(
                () -> {
                  Thread.sleep(piece % 5);
                  return piece;
                }));
      }
      taken.addAll(work.finish());
    }

    assertThat(taken).isEqualTo(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void onlyAFewPiecesAreUnderWay() {
    int taken = 0;
    int most = 0;
    try (InOrder<Integer> work = new InOrder<>(2)) {
      for (int submitted = 1; submitted <= 100; submitted++) {
        taken += work.submit(() -> 1).size();
        most = Math.max(most, submitted - taken);
      }
    }

    assertThat(most).isLessThanOrEqualTo(6);
  }

  @Test
  void whatGoesWrongWithAPieceEndsTheWork() {
    try (InOrder<Integer> work = new InOrder<>(2)) {
      work.submit(
          () -> {
            throw new IllegalStateException("broken piece");
          });

      assertThatThrownBy(work::finish).hasMessage("broken piece");
    }
  }
}
