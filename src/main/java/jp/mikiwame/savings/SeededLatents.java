package jp.mikiwame.savings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Latents of one task, from the seed and its id. Each chance has a row of random scores of its own
 * that is made when it is asked for. For one thread.
 */
final class SeededLatents implements Latents {

  private final SharedScores shared;
  private final Correlation correlation;
  private final String taskId;
  private final Map<String, double[]> rows = new HashMap<>();

  SeededLatents(SharedScores shared, Correlation correlation, String taskId) {
    this.shared = shared;
    this.correlation = correlation;
    this.taskId = taskId;
  }

  @Override
  public int size() {
    return shared.size();
  }

  @Override
  public double[] effect(String technology, List<String> systems) {
    double[] own = row("effect");
    double[] common = shared.technology(technology);
    double[] effect = new double[own.length];
    double ofSystems = systems.isEmpty() ? 0 : correlation.system();
    double ofTechnology = Math.sqrt(correlation.technology());
    double ofTask = Math.sqrt(1 - correlation.technology() - ofSystems);
    for (int i = 0; i < effect.length; i++) {
      effect[i] = ofTechnology * common[i] + ofTask * own[i];
    }
    // Several systems share the part of one, so that the scores stay standard normal.
    double ofEach = Math.sqrt(ofSystems / Math.max(1, systems.size()));
    for (String system : systems) {
      double[] scores = shared.system(system);
      for (int i = 0; i < effect.length; i++) {
        effect[i] += ofEach * scores[i];
      }
    }
    return effect;
  }

  @Override
  public double[] cases() {
    return row("cases");
  }

  @Override
  public double[] minutes() {
    return row("minutes");
  }

  @Override
  public double[] checking() {
    return row("checking");
  }

  @Override
  public double[] fields() {
    return row("fields");
  }

  @Override
  public double[] reading() {
    return row("reading");
  }

  @Override
  public double[] level() {
    return row("level");
  }

  private double[] row(String chance) {
    return rows.computeIfAbsent(chance, name -> shared.scores("task " + taskId + "/" + name));
  }
}
