package jp.mikiwame.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Totals;
import jp.mikiwame.report.CandidateColumns;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.ShownPart;
import jp.mikiwame.report.book.BookTable.Look;

/** 候補一覧: a row for each task, below the sum of what is recommended. */
final class CandidateSheet {

  /** Up to what stands in the way; more would be too small to read on paper. */
  private static final int PRINTED = 16;

  private static final Look LOOK = new Look(3, 5, PRINTED, 1);

  private CandidateSheet() {}

  static BookTable<Candidate> of(Assessment assessment, Labels labels) {
    return new BookTable<>(
        labels.text("book.candidates"),
        lead(assessment, labels),
        CandidateColumns.of(assessment, labels),
        LOOK,
        assessment.candidates().stream());
  }

  private static List<String> lead(Assessment assessment, Labels labels) {
    Totals totals = assessment.totals();
    List<String> lead = new ArrayList<>();
    lead.add(labels.text("assess.title", Map.of("organization", assessment.organization().name())));
    lead.add(
        labels.text(
            "assess.total",
            Map.of(
                "recommended", labels.number(totals.recommended()),
                "expected", labels.hours(totals.outlook().expected()),
                "range", labels.ends(totals.outlook().saved()),
                "fte", labels.number(totals.fte().likely()))));
    lead.add(labels.text("book.candidates.note"));
    ShownPart.note(assessment, labels).ifPresent(lead::add);
    return lead;
  }
}
