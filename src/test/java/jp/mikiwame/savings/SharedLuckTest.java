package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;
import jp.mikiwame.savings.JudgedTasks.Judged;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.junit.jupiter.api.Test;

/** If a technology disappoints on one task of the city, it does so on the others too. */
class SharedLuckTest {

  /** Three standard errors; where checking decides, little more is shared. */
  private static final double NOISE = 0.015;

  /**
   * A candidate of one technology.
   *
   * @param ranks of what it saves in each draw; a few draws with endless checking would drown sums
   */
  private record Drawn(Candidate candidate, double[] ranks) {

    List<String> technologies() {
      return candidate.estimate().technologies();
    }

    boolean sharesSystems(Drawn other) {
      return !Collections.disjoint(systems(candidate.task()), systems(other.candidate().task()));
    }

    private static List<String> systems(Task task) {
      return task.steps().stream()
          .map(Step::systems)
          .filter(Objects::nonNull)
          .flatMap(Collection::stream)
          .toList();
    }
  }

  @Test
  void tasksOfTheSameTechnologySucceedTogetherAndOthersApart() throws Exception {
    List<Drawn> tasks = drawn();
    int same = 0;
    int different = 0;
    for (int i = 0; i < tasks.size(); i++) {
      for (Drawn other : tasks.subList(i + 1, tasks.size())) {
        Drawn task = tasks.get(i);
        double correlation = new PearsonsCorrelation().correlation(task.ranks(), other.ranks());
        if (task.technologies().equals(other.technologies())) {
          same++;
          assertThat(correlation).as(names(task, other)).isGreaterThan(NOISE);
        } else if (!task.sharesSystems(other)) {
          different++;
          assertThat(correlation).as(names(task, other)).isBetween(-2 * NOISE, 2 * NOISE);
        }
      }
    }
    assertThat(same).isGreaterThan(20);
    assertThat(different).isGreaterThan(20);
  }

  private static String names(Drawn a, Drawn b) {
    return a.candidate().task().id() + " and " + b.candidate().task().id();
  }

  private static List<Drawn> drawn() throws Exception {
    JudgedTasks rules = JudgedTasks.underShippedRules();
    SharedScores shared = new SharedScores(1, 100_000);
    List<Drawn> drawn = new ArrayList<>();
    for (Judged judged : rules.judge(Samples.inventory("city").tasks())) {
      Candidate candidate = judged.candidate();
      if (candidate.recommendation().isRecommended()
          && candidate.estimate().technologies().size() == 1) {
        Latents latents = rules.savings().latents(shared, candidate.task().id());
        double[] saved = rules.savings().draw(candidate, latents).predictive();
        drawn.add(new Drawn(candidate, new NaturalRanking().rank(saved)));
      }
    }
    return drawn;
  }
}
