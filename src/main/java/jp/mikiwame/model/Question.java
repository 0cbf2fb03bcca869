package jp.mikiwame.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer that several tasks lack.
 *
 * @param path the value that rules could not see
 * @param tasks ids of the tasks whose decision it may change, the most valuable first
 * @param hours hours a year gained on average by asking it of all of them
 */
public record Question(String path, List<String> tasks, double hours) {

  public Question {
    tasks = List.copyOf(tasks);
  }

  /** The questions that are worth asking, the most valuable first. */
  public static List<Question> of(List<Candidate> candidates) {
    Map<String, Map<String, Double>> byPath = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      for (MissingAnswer missing : candidate.missing()) {
        if (missing.hours() != null && missing.hours() > 0) {
          byPath
              .computeIfAbsent(missing.path(), path -> new LinkedHashMap<>())
              .put(candidate.task().id(), missing.hours());
        }
      }
    }
    return byPath.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue()))
        .sorted(
            Comparator.comparingDouble(Question::hours).reversed().thenComparing(Question::path))
        .toList();
  }

  private static Question of(String path, Map<String, Double> hoursByTask) {
    List<String> tasks =
        hoursByTask.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    double hours = 0;
    for (String task : tasks) {
      hours += hoursByTask.get(task);
    }
    return new Question(path, tasks, hours);
  }
}
