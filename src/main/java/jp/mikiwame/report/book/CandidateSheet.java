package jp.mikiwame.report.book;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.report.CandidateColumns;
import jp.mikiwame.report.Headline;
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
    Headline headline = new Headline(assessment, labels);
    List<String> lead = new ArrayList<>();
    lead.add(headline.title());
    lead.add(headline.total());
    lead.add(labels.text("book.candidates.note"));
    ShownPart.note(assessment, labels).ifPresent(lead::add);
    return lead;
  }
}
