package jp.mikiwame.intake.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.DraftCheck;
import jp.mikiwame.intake.DraftSink;
import jp.mikiwame.intake.NoticeBook;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.intake.Unnamed;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Task;

/** Fills what a file leaves out from what the user said, checks it, and passes it on. */
final class CheckedDraft implements DraftSink {

  /** More of one kind would fill the memory before anybody could read them. */
  private static final int MOST_NOTICES = 1_000;

  private final String file;
  private final Surroundings surroundings;
  private final LocalDate today;
  private final InventoryTaker taker;
  private final NoticeBook book = new NoticeBook(MOST_NOTICES);
  private DraftCheck check;
  private int tasks;
  private int withoutDepartment;
  private boolean countsNational;

  CheckedDraft(String file, Surroundings surroundings, LocalDate today, InventoryTaker taker) {
    this.file = file;
    this.surroundings = surroundings;
    this.today = today;
    this.taker = taker;
  }

  @Override
  public void frame(ObjectNode frame, Origin origin) throws IOException {
    ObjectNode organization = frame.withObject("/organization");
    surroundings.organization().ifPresent(name -> putIfAbsent(organization, "name", name));
    surroundings.organizationCode().ifPresent(code -> putIfAbsent(organization, "code", code));
    if (!organization.has("name")) {
      organization.put("name", Unnamed.ORGANIZATION);
      notice(Notice.warning("organization-unnamed", Place.file(file), Map.of()));
    }
    if (surroundings.fiscalYear().isPresent() && !frame.has("fiscalYear")) {
      frame.put("fiscalYear", surroundings.fiscalYear().get());
    }
    check = new DraftCheck(frame, origin, today);
    taker.begin(frame, check.frame());
  }

  private static void putIfAbsent(ObjectNode object, String member, String value) {
    if (!object.has(member)) {
      object.put(member, value);
    }
  }

  @Override
  public void task(ObjectNode task, Origin origin) throws IOException {
    tasks++;
    if (!task.has("department")) {
      task.put("department", surroundings.department().orElse(Unnamed.DEPARTMENT));
      withoutDepartment += surroundings.department().isPresent() ? 0 : 1;
    }
    Optional<Task> sound = check.take(task, origin, this::notice);
    if (sound.isPresent()) {
      taker.take(task, sound.get(), origin);
    }
  }

  @Override
  public void notice(Notice notice) {
    countsNational |= notice.code().equals("counts-national");
    book.enter(notice);
  }

  /** The inventory without its tasks; to be asked once the file was read. */
  Inventory frame() {
    return check.frame();
  }

  /** Everything that was noticed, by sheet and row; to be asked once the file was read. */
  List<Notice> notices() {
    if (withoutDepartment > 0) {
      notice(
          Notice.warning(
              "department-unnamed", Place.file(file), Map.of("count", withoutDepartment)));
    }
    check.ofFrame().forEach(this::notice);
    if (tasks == 0) {
      notice(Notice.error("tasks-none", Place.file(file), Map.of()));
    }
    if (countsNational) {
      book.forget("volume-not-own");
    }
    return book.all(file, List.of());
  }
}
