package jp.mikiwame.intake;

import java.util.List;
import jp.mikiwame.model.Place;

/**
 * Finds out where in the file the faults of tasks stand, while the text of the tasks is at hand.
 */
final class TaskNotices {

  private final String file;
  private final NoticeBook book;
  private TextPosition reached;

  /**
   * @param start where the tasks begin in the text
   */
  TaskNotices(String file, NoticeBook book, TextPosition start) {
    this.file = file;
    this.book = book;
    this.reached = start;
  }

  /** Notes the faults of one task of the batch that is at hand; to be called in their order. */
  void add(BatchReading batch, int task, List<Fault> faults) {
    List<Fault> wanted = faults.stream().filter(book::wants).toList();
    if (wanted.isEmpty()) {
      return;
    }
    int prefix = TaskReading.pointer(batch.firstIndex() + task).length();
    List<String> pointers =
        wanted.stream().map(fault -> fault.placePointer().substring(prefix)).toList();
    Positions positions =
        Positions.of(StrictJson.format(), new Source(file, batch.text(task)), pointers);
    TextPosition start = reached.plus(batch.start(task));
    for (int i = 0; i < wanted.size(); i++) {
      Fault fault = wanted.get(i);
      Place within = positions.place(pointers.get(i));
      TextPosition at = start.plus(new TextPosition(within.line(), within.column()));
      Place place = new Place(file, at.line(), at.column(), fault.placePointer());
      book.add(batch.tasks().get(task).about(fault.notice(place)));
    }
  }

  /** Goes on behind a batch. */
  void pass(BatchReading batch) {
    reached = reached.plus(batch.end());
  }

  /** Where in the text the batches that were passed have ended. */
  TextPosition reached() {
    return reached;
  }
}
