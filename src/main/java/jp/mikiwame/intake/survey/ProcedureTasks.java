package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mikiwame.intake.DraftSink;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Row;
import jp.mikiwame.intake.value.Written;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;
import jp.mikiwame.intake.value.WrittenCount;
import jp.mikiwame.intake.value.WrittenText;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.VolumeScope;

/** Makes tasks of the rows of 行政手続等の悉皆調査. */
final class ProcedureTasks {

  private static final String SURVEY = "デジタル庁 行政手続等の悉皆調査 手続ID ";

  /** The survey rounds to two digits or so; more of a product would be pretence. */
  private static final MathContext DIGITS = new MathContext(3);

  private final Place sheet;
  private final Map<ProcedureColumn, Integer> columns;
  private final Optional<Double> scale;
  private final Consumer<Notice> notices;
  private int counted;

  ProcedureTasks(
      Place sheet,
      Map<ProcedureColumn, Integer> columns,
      Optional<Double> scale,
      Consumer<Notice> notices) {
    this.sheet = sheet;
    this.columns = columns;
    this.scale = scale;
    this.notices = notices;
  }

  /** Tasks of which the number of cases is known. */
  int counted() {
    return counted;
  }

  Place place(Row row) {
    return Place.cell(sheet.file(), sheet.sheet(), row.number(), 0);
  }

  /** Whether a row is more than a remark below the table. */
  boolean isProcedure(Row row) {
    return cell(row, ProcedureColumn.ID).isPresent()
        && (cell(row, ProcedureColumn.NAME).isPresent()
            || cell(row, ProcedureColumn.COUNT).isPresent());
  }

  void write(Row row, DraftSink sink) throws IOException {
    ObjectNode task = JsonNodeFactory.instance.objectNode();
    Origin origin = new Origin(place(row));
    text(row, ProcedureColumn.ID, task, "id", origin);
    text(row, ProcedureColumn.NAME, task, "name", origin);
    // 所管府省庁のない行には、所管課を作らない。「不明」という課はない。
    text(row, ProcedureColumn.MINISTRY, task, "department", origin);
    text(row, ProcedureColumn.LAW, task, "field", origin);
    task.set("volume", volume(row, origin));
    task.putNull("ruleBased");
    step(row, task, origin);
    // 処理期間は待ち時間を含む。職員の時間には使わない。
    task.put("legallyRequired", true);
    seal(row, task, origin);
    if (scale.isPresent()) {
      task.put("measurementMethod", MeasurementMethod.RATIO.name());
    }
    online(row, task, origin);
    cell(row, ProcedureColumn.ID).ifPresent(id -> task.put("source", SURVEY + id.text().strip()));
    sink.task(task, origin);
  }

  private Optional<Cell> cell(Row row, ProcedureColumn column) {
    Integer number = columns.get(column);
    return number == null
        ? Optional.empty()
        : row.at(number).filter(cell -> !WrittenText.isUnknown(cell.text()));
  }

  private Place place(Row row, Cell cell) {
    return Place.cell(sheet.file(), sheet.sheet(), row.number(), cell.column());
  }

  private void text(
      Row row, ProcedureColumn column, ObjectNode task, String member, Origin origin) {
    cell(row, column)
        .ifPresent(
            cell -> {
              task.put(member, cell.text().strip());
              origin.put("/" + member, place(row, cell));
            });
  }

  private ObjectNode volume(Row row, Origin origin) {
    ObjectNode volume = JsonNodeFactory.instance.objectNode();
    volume.putNull("casesPerOccurrence");
    volume.put("frequency", Frequency.YEARLY.name());
    volume.put("scope", (scale.isPresent() ? VolumeScope.OWN : VolumeScope.NATION).name());
    Optional<Cell> count = cell(row, ProcedureColumn.COUNT);
    if (count.isPresent()) {
      Place at = place(row, count.get());
      origin.put("/volume/casesPerOccurrence", at);
      count(count.get(), at).ifPresent(cases -> volume.set("casesPerOccurrence", cases));
    }
    return volume;
  }

  private Optional<JsonNode> count(Cell cell, Place at) {
    Written<Double> written = WrittenCount.readAnnual(cell);
    Map<String, Object> values =
        Map.of("value", Shortened.of(cell.text()), "heading", ProcedureColumn.COUNT.heading());
    if (written instanceof Given<Double> given) {
      counted++;
      double cases = scale.map(share -> scaled(given.value(), share)).orElse(given.value());
      return Optional.of(AnswerReader.number(cases));
    }
    if (written instanceof Unreadable<Double>) {
      notices.accept(Notice.warning("answer-unreadable", at, values));
    } else if (written instanceof Impossible<Double>) {
      notices.accept(Notice.error("answer-impossible", at, values));
    }
    return Optional.empty();
  }

  private static double scaled(double count, double share) {
    return new BigDecimal(count * share).round(DIGITS).doubleValue();
  }

  private void step(Row row, ObjectNode task, Origin origin) {
    Optional<Cell> type = cell(row, ProcedureColumn.TYPE);
    ObjectNode step = task.putArray("steps").addObject();
    step.put("name", type.map(cell -> work(cell.text())).orElse("手続の処理"));
    step.putNull("minutesPerCase");
    type.ifPresent(cell -> origin.put("/steps/0/name", place(row, cell)));
  }

  /** What an officer does in a procedure of a type (手続類型). */
  private static String work(String type) {
    String code = type.strip().split("[ 　]", 2)[0];
    return switch (code) {
      case "1" -> "申請の処理";
      case "2-1", "2-2" -> "処分の通知";
      case "2-3" -> "書面の交付";
      case "3" -> "縦覧の対応";
      case "4" -> "書類の作成・保存";
      default -> "手続の処理";
    };
  }

  private void seal(Row row, ObjectNode task, Origin origin) {
    Optional<Cell> cell = cell(row, ProcedureColumn.IDENTIFICATION);
    if (cell.isPresent() && LegalAnswers.seal(cell.get().text()) instanceof Given<JsonNode> given) {
      task.set("sealRequired", given.value());
      origin.put("/sealRequired", place(row, cell.get()));
    }
  }

  /** 1 実施済 and 2 未実施 are answers; 適用除外, その他 and 一部実施済 leave it open. */
  private void online(Row row, ObjectNode task, Origin origin) {
    Optional<Cell> cell = cell(row, ProcedureColumn.ONLINE);
    String code = cell.map(status -> status.text().strip()).orElse("");
    if (code.startsWith("1") || code.startsWith("2")) {
      task.putObject("forms").put("online", code.startsWith("1"));
      origin.put("/forms/online", place(row, cell.get()));
    }
  }
}
