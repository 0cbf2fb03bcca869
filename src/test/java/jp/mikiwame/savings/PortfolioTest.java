package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RankStability;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.savings.JudgedTasks.Judged;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large inventory comes out as a small one would, and the same however it is worked on. */
class PortfolioTest {

  private static final int COPIES = 24;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static Savings savings;
  private static List<Candidate> candidates;

  @BeforeAll
  static void judge() throws Exception {
    JudgedTasks tasks = JudgedTasks.underShippedRules();
    savings = tasks.savings();
    candidates =
        tasks.judge(Samples.read(cities()).tasks()).stream().map(Judged::candidate).toList();
  }

  /** The sample city again and again, its tasks with ids and volumes of their own. */
  private static String cities() throws Exception {
    Random random = new Random(8);
    ObjectNode city = (ObjectNode) MAPPER.readTree(Files.readAllBytes(Samples.file("city")));
    ArrayNode tasks = MAPPER.createArrayNode();
    for (int copy = 0; copy < COPIES; copy++) {
      for (var task : city.get("tasks")) {
        ObjectNode another = task.deepCopy();
        another.put("id", task.get("id").asText() + "/" + copy);
        if (another.path("volume").path("casesPerOccurrence").isNumber()) {
          ObjectNode volume = (ObjectNode) another.get("volume");
          double cases = volume.get("casesPerOccurrence").asDouble();
          volume.put("casesPerOccurrence", Math.ceil(cases * (0.5 + random.nextDouble())));
        }
        tasks.add(another);
      }
    }
    return MAPPER.writeValueAsString(city.set("tasks", tasks));
  }

  private static Portfolio many(long seed) {
    return Portfolio.ofMany(savings, new Sampling(seed, 1, true), UnaryOperator.identity());
  }

  private static Portfolio few(long seed) {
    return Portfolio.ofFew(savings, new Sampling(seed, 10_000, true), UnaryOperator.identity());
  }

  @Test
  void totalsAndRanksAreThoseOfTenThousandRandomDraws() {
    Portfolio few = few(11);
    List<String> order = byExpected(few.takeAll(candidates));
    double hours =
        candidates.stream()
            .filter(each -> each.recommendation().isRecommended())
            .mapToDouble(each -> each.estimate().annualHours().likely())
            .sum();
    for (long seed : new long[] {1, 2}) {
      Portfolio many = many(seed);
      many.takeAll(candidates);

      assertClose(many.total().saved(), few.total().saved(), 0.02 * hours);
      assertClose(many.total().reductionRate(), few.total().reductionRate(), 0.02);
      assertThat(many.total().expected()).isCloseTo(few.total().expected(), within(0.005 * hours));
      assertSameRanks(many.stability(order), few.stability(order));
    }
  }

  private static void assertClose(Range found, Range expected, double tolerance) {
    assertThat(found.low()).isCloseTo(expected.low(), within(tolerance));
    assertThat(found.likely()).isCloseTo(expected.likely(), within(tolerance));
    assertThat(found.high()).isCloseTo(expected.high(), within(tolerance));
  }

  private static void assertSameRanks(
      Map<String, RankStability> found, Map<String, RankStability> expected) {
    List<String> common = expected.keySet().stream().filter(found::containsKey).toList();
    assertThat(common).hasSizeGreaterThan(400);
    for (String id : common) {
      assertThat(found.get(id).topTen()).as(id).isCloseTo(expected.get(id).topTen(), within(0.08));
      assertThat(found.get(id).rank().likely())
          .as(id)
          .isCloseTo(expected.get(id).rank().likely(), within(12.0));
    }
  }

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 4})
  void threadsDoNotMatterToTheLastDigit(int threads) throws Exception {
    Portfolio alone = many(1);
    List<Candidate> inTurn = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Portfolio.Drawn drawn = alone.drawn(candidate);
      alone.take(drawn);
      inTurn.add(drawn.candidate());
    }
    Portfolio pooled = many(1);
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      List<Candidate> together = pool.submit(() -> pooled.takeAll(candidates)).get();

      assertThat(together).isEqualTo(inTurn);
      assertThat(pooled.total()).isEqualTo(alone.total());
      assertThat(pooled.stability(byExpected(together)))
          .isEqualTo(alone.stability(byExpected(inTurn)));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aTaskIsDrawnTheSameWhateverComesBeforeIt() {
    Map<String, Outlook> inOrder = outlooks(many(1).takeAll(candidates));
    List<Candidate> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, new Random(3));

    assertThat(outlooks(many(1).takeAll(shuffled))).isEqualTo(inOrder);
    // Nor does it depend on the seed; what is added up does.
    Portfolio other = many(2);
    assertThat(outlooks(other.takeAll(candidates))).isEqualTo(inOrder);
    Portfolio first = many(1);
    first.takeAll(candidates);
    assertThat(other.total()).isNotEqualTo(first.total());
  }

  private static Map<String, Outlook> outlooks(List<Candidate> drawn) {
    Map<String, Outlook> outlooks = new HashMap<>();
    drawn.forEach(each -> outlooks.put(each.task().id(), each.outlook()));
    return outlooks;
  }

  @Test
  void theForemostAreRankedAndNoMoreThanThat() {
    Portfolio portfolio = many(1);
    List<String> order = byExpected(portfolio.takeAll(candidates));

    assertThat(order).hasSizeGreaterThan(RankDraws.MOST);
    assertThat(portfolio.stability(order).keySet())
        .containsExactlyInAnyOrderElementsOf(order.subList(0, RankDraws.MOST));
  }

  /** Ids of those that are recommended. */
  private static List<String> byExpected(List<Candidate> drawn) {
    return drawn.stream()
        .filter(each -> each.recommendation().isRecommended())
        .sorted(
            Comparator.<Candidate>comparingDouble(each -> -each.outlook().expected())
                .thenComparing(each -> each.task().id()))
        .map(each -> each.task().id())
        .toList();
  }
}
