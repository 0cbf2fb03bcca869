package jp.mikiwame.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals do not hang on the order in which rows come. */
class TotalsSumTest {

  private static final double HOURS_PER_PERSON_YEAR = 1900;

  @ParameterizedTest
  @ValueSource(strings = {"city", "minimal", Samples.PUBLISHED})
  void rowsInAnyOrderGiveTheSameTotals(String sample) throws Exception {
    Assessment assessment = Samples.assess(sample);
    List<Candidate> shuffled = new ArrayList<>(assessment.candidates());
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      TotalsSum sum = new TotalsSum();
      shuffled.forEach(sum::add);

      assertThat(sum.totals(assessment.totals().outlook(), HOURS_PER_PERSON_YEAR))
          .usingRecursiveComparison()
          .ignoringFields("fte")
          .isEqualTo(assessment.totals());
    }
  }
}
