package jp.mikiwame.report.html;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.report.DiffOutline;
import jp.mikiwame.report.DiffOutline.Passage;
import jp.mikiwame.report.DiffText;
import jp.mikiwame.report.Labels;

/**
 * What changed since an assessment before.
 *
 * @param none says that nothing changed; empty if something did
 */
public record Changes(String none, List<Part> parts) {

  /** A part of it, and the tasks that are unfolded below. */
  public record Part(Passage passage, List<Passage> tasks) {}

  private static final int TASK_LEVEL = 3;

  static Changes of(AssessmentDiff diff, Labels labels) {
    if (diff.isEmpty()) {
      return new Changes(DiffText.nothing(labels).strip(), List.of());
    }
    List<Part> parts = new ArrayList<>();
    for (Passage passage : new DiffOutline(diff, labels).passages()) {
      if (passage.level() < TASK_LEVEL) {
        parts.add(new Part(passage, new ArrayList<>()));
      } else {
        parts.get(parts.size() - 1).tasks().add(passage);
      }
    }
    return new Changes("", parts);
  }
}
