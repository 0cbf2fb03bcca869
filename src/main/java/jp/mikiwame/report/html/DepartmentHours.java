package jp.mikiwame.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.TechnologyNames;

/**
 * Expected hours of the recommended tasks by department and by what is introduced.
 *
 * @param technologies as columns; technologies that work together are a column of their own
 * @param rows departments, those with most hours first
 */
public record DepartmentHours(List<String> technologies, List<Row> rows) {

  /**
   * One department.
   *
   * @param hours of each column
   */
  public record Row(String department, List<Double> hours, List<String> texts, String total) {}

  static DepartmentHours of(List<Candidate> ranked, Assessment assessment, Labels labels) {
    TechnologyNames names = new TechnologyNames(assessment.technologies());
    Map<String, Map<String, Double>> sums = new LinkedHashMap<>();
    Map<String, Double> columns = new LinkedHashMap<>();
    for (Candidate each : ranked) {
      String column = names.joined(each.recommendation().technologies());
      double hours = each.outlook().expected();
      columns.merge(column, hours, Double::sum);
      sums.computeIfAbsent(each.task().department(), name -> new LinkedHashMap<>())
          .merge(column, hours, Double::sum);
    }
    List<String> technologies =
        columns.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    List<Row> rows = new ArrayList<>();
    sums.entrySet().stream()
        .sorted(Comparator.comparingDouble((Map.Entry<String, Map<String, Double>> e) -> -sum(e)))
        .forEach(entry -> rows.add(row(entry, technologies, labels)));
    return new DepartmentHours(technologies, rows);
  }

  private static double sum(Map.Entry<String, Map<String, Double>> entry) {
    return entry.getValue().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Row row(
      Map.Entry<String, Map<String, Double>> entry, List<String> columns, Labels labels) {
    List<Double> hours =
        columns.stream().map(each -> entry.getValue().getOrDefault(each, 0.0)).toList();
    List<String> texts =
        columns.stream()
            .map(entry.getValue()::get)
            .map(each -> each == null ? TaskRow.NONE : labels.hours(each))
            .toList();
    return new Row(entry.getKey(), hours, texts, labels.hours(sum(entry)));
  }
}
