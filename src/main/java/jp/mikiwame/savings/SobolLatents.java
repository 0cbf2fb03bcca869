package jp.mikiwame.savings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Latents with which all known results are looked at: the points of a Sobol' sequence, which cover
 * the chances so evenly that a thousand of them do the work of many more random ones. What results
 * share with each other is not in them; what the technologies of one share with each other is,
 * since the weakest of them decides.
 */
final class SobolLatents implements Latents {

  /** Points of the sequence; a power of two less the corner, where its evenness is best. */
  private static final int POINTS = 1023;

  /** Apart from what is left to each technology. */
  private static final int CHANCES = 7;

  private final double[][] scores;
  private final Map<String, double[]> effects = new HashMap<>();

  /**
   * @param technologies ids of all that are judged
   */
  SobolLatents(List<String> technologies, Correlation correlation) {
    scores = scores(CHANCES + technologies.size());
    for (int i = 0; i < technologies.size(); i++) {
      effects.put(technologies.get(i), effect(scores[0], scores[CHANCES + i], correlation));
    }
  }

  private static double[][] scores(int chances) {
    double[][] scores = new double[chances][POINTS];
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(chances);
    // Point 0 is a corner, where normal scores have no value; point 1 is the middle of all chances.
    sequence.nextVector();
    for (int i = 0; i < POINTS; i++) {
      double[] point = sequence.nextVector();
      for (int chance = 0; chance < chances; chance++) {
        scores[chance][i] = normal.inverseCumulativeProbability(point[chance]);
      }
    }
    return scores;
  }

  /** The part of systems goes with that of the task: for one task alone they are the same. */
  private static double[] effect(double[] task, double[] technology, Correlation correlation) {
    double ofTechnology = Math.sqrt(correlation.technology());
    double ofTask = Math.sqrt(1 - correlation.technology());
    double[] effect = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      effect[i] = ofTechnology * technology[i] + ofTask * task[i];
    }
    return effect;
  }

  @Override
  public int size() {
    return POINTS;
  }

  @Override
  public double[] effect(String technology, List<String> systems) {
    return effects.get(technology);
  }

  @Override
  public double[] cases() {
    return scores[1];
  }

  @Override
  public double[] minutes() {
    return scores[2];
  }

  @Override
  public double[] checking() {
    return scores[3];
  }

  @Override
  public double[] fields() {
    return scores[4];
  }

  @Override
  public double[] reading() {
    return scores[5];
  }

  @Override
  public double[] level() {
    return scores[6];
  }
}
