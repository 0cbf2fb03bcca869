package jp.mikiwame.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.QualityReport;
import jp.mikiwame.model.QualityReport.DepartmentQuality;
import jp.mikiwame.model.QualityReport.MissingMost;

/** The faults of an inventory, how well each department has answered, and what to ask again. */
public final class QualityText {

  /** Name of the file in an output folder. */
  public static final String FILE = "quality.txt";

  private static final int WIDEST_DEPARTMENT = 30;

  private final Labels labels;
  private final NoticeText notices;

  public QualityText(Labels labels) {
    this.labels = labels;
    this.notices = new NoticeText(labels);
  }

  /**
   * @param faults of the files
   */
  public String render(QualityReport report, List<Notice> faults) {
    String found = faults.isEmpty() ? labels.text("check.fine") + "\n" : notices.render(faults);
    // Without a task there is nothing to ask about.
    return report.tasks() == 0 ? found : found + "\n" + answers(report);
  }

  /** How well each department has answered, and what to ask it again. */
  public String answers(QualityReport report) {
    return departments(report) + questions(report);
  }

  private String departments(QualityReport report) {
    TextTable table =
        new TextTable()
            .text(labels.text("quality.department"), WIDEST_DEPARTMENT)
            .figures(labels.text("quality.tasks"))
            .figures(labels.text("quality.required"))
            .figures(labels.text("quality.optional"))
            .figures(labels.text("quality.questions"))
            .text(labels.text("quality.missing"), Integer.MAX_VALUE);
    for (DepartmentQuality each : report.departments()) {
      table.row(
          each.department(),
          labels.number(each.tasks()),
          share(each.required()),
          share(each.optional()),
          labels.number(each.questions()),
          each.missing().stream()
              .map(this::missing)
              .collect(Collectors.joining(labels.text("list.separator"))));
    }
    return table.render();
  }

  /** 100% is written only where nothing is missing. */
  private String share(double share) {
    return labels.percent(share < 1 ? Math.min(share, 0.999) : share);
  }

  private String missing(MissingMost missing) {
    return labels.text(
        "quality.missing.one",
        Map.of("field", labels.field(missing.path()), "tasks", labels.number(missing.tasks())));
  }

  private String questions(QualityReport report) {
    List<Notice> questions = report.questions();
    String heading =
        questions.isEmpty()
            ? labels.text("quality.nothing")
            : labels.text("quality.heading", Map.of("count", questions.size()));
    return "\n" + heading + "\n" + notices.render(questions);
  }
}
