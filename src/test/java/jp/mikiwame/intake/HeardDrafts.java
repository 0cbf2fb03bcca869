package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Notice;

/** Keeps what an importer says. */
public final class HeardDrafts implements DraftSink {

  private final List<ObjectNode> frames = new ArrayList<>();
  private final List<ObjectNode> tasks = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();

  public static HeardDrafts of(Importer importer) throws Exception {
    HeardDrafts heard = new HeardDrafts();
    importer.importTo(heard);
    return heard;
  }

  @Override
  public void frame(ObjectNode frame, Origin origin) {
    frames.add(frame);
  }

  @Override
  public void task(ObjectNode task, Origin origin) {
    tasks.add(task);
    origins.add(origin);
  }

  @Override
  public void notice(Notice notice) {
    notices.add(notice);
  }

  public List<ObjectNode> frames() {
    return frames;
  }

  public List<ObjectNode> tasks() {
    return tasks;
  }

  public ObjectNode task() {
    if (tasks.size() != 1) {
      throw new AssertionError("One task expected, found " + tasks);
    }
    return tasks.get(0);
  }

  public JsonNode step(int index) {
    return task().path("steps").path(index);
  }

  public List<String> stepNames() {
    return task().path("steps").findValuesAsText("name");
  }

  public Origin origin() {
    return origins.get(0);
  }

  public List<Notice> notices() {
    return notices;
  }

  public List<String> codes() {
    return notices.stream().map(Notice::code).toList();
  }

  public Notice notice(String code) {
    return notices.stream()
        .filter(notice -> notice.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " expected, found " + codes()));
  }
}
