package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.DraftSink;
import jp.mikiwame.intake.Importer;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** An inventory in memory, as it was made of a foreign file. */
final class Drafts implements DraftSink {

  private ObjectNode frame;
  private Origin ofFrame;
  private final List<ObjectNode> tasks = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();

  static Drafts of(Importer importer) throws IOException, BrokenInventory {
    Drafts drafts = new Drafts();
    importer.importTo(drafts);
    return drafts;
  }

  @Override
  public void frame(ObjectNode made, Origin origin) {
    frame = made;
    ofFrame = origin;
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

  ObjectNode frame() {
    return frame;
  }

  Origin ofFrame() {
    return ofFrame;
  }

  List<ObjectNode> tasks() {
    return tasks;
  }

  JsonNode task(String id) {
    return tasks.stream().filter(task -> task.get("id").asText().equals(id)).findFirst().get();
  }

  Origin origin(int index) {
    return origins.get(index);
  }

  Place place(String id, String pointer) {
    return origins.get(tasks.indexOf(task(id))).of(pointer);
  }

  List<Notice> notices() {
    return notices;
  }

  List<String> codes() {
    return notices.stream().map(Notice::code).distinct().sorted().toList();
  }

  Notice notice(String code) {
    return notices.stream().filter(notice -> notice.code().equals(code)).findFirst().get();
  }
}
