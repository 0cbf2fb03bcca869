package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.value.Written;
import jp.mikiwame.intake.value.WrittenCode;
import jp.mikiwame.intake.value.WrittenCount;
import jp.mikiwame.intake.value.WrittenDate;
import jp.mikiwame.intake.value.WrittenFiscalYear;
import jp.mikiwame.intake.value.WrittenFrequency;
import jp.mikiwame.intake.value.WrittenFte;
import jp.mikiwame.intake.value.WrittenHours;
import jp.mikiwame.intake.value.WrittenMinutes;
import jp.mikiwame.intake.value.WrittenMonths;
import jp.mikiwame.intake.value.WrittenShare;
import jp.mikiwame.intake.value.WrittenText;
import jp.mikiwame.intake.value.WrittenWhole;
import jp.mikiwame.intake.value.WrittenYesNo;
import jp.mikiwame.model.ErrorImpact;
import jp.mikiwame.model.ErrorTolerance;
import jp.mikiwame.model.ExpectedChange;
import jp.mikiwame.model.FormLayout;
import jp.mikiwame.model.InputMedium;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.NetworkZone;
import jp.mikiwame.model.PersonalData;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RecordingQuality;
import jp.mikiwame.model.RuleBased;
import jp.mikiwame.model.StepKind;
import jp.mikiwame.model.SystemAccess;
import jp.mikiwame.model.VolumeScope;

/** Reads a cell in the way of its column, into the published form of the inventory. */
final class AnswerReader {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<String, Class<? extends Enum<?>>> CHOICES =
      Map.ofEntries(
          Map.entry("/systems/networkZone", NetworkZone.class),
          Map.entry("/systems/access", SystemAccess.class),
          Map.entry("/tasks/volume/scope", VolumeScope.class),
          Map.entry("/tasks/ruleBased", RuleBased.class),
          Map.entry("/tasks/errorTolerance", ErrorTolerance.class),
          Map.entry("/tasks/errorImpact", ErrorImpact.class),
          Map.entry("/tasks/expectedChange", ExpectedChange.class),
          Map.entry("/tasks/personalData", PersonalData.class),
          Map.entry("/tasks/measurementMethod", MeasurementMethod.class),
          Map.entry("/tasks/forms/layout", FormLayout.class),
          Map.entry("/tasks/recording/quality", RecordingQuality.class),
          Map.entry("/steps/kind", StepKind.class),
          Map.entry("/steps/ruleBased", RuleBased.class),
          Map.entry("/steps/inputMedium", InputMedium.class));

  private static final String STANDARDIZED = "/systems/standardizedBusiness";

  private AnswerReader() {}

  /** What a cell answers to the question of its column. */
  static Written<JsonNode> read(HeadedColumn headed, Cell plain) {
    return read(headed.column(), headed.withUnit(plain));
  }

  /** What a cell answers to a question. */
  static Written<JsonNode> read(SurveyColumn column, Cell cell) {
    if (cell.kind() == Cell.Kind.FAULT || cell.kind() == Cell.Kind.UNCOMPUTED) {
      return new Written.Unreadable<>(cell.text());
    }
    return switch (column.answer()) {
      case TEXT, ID -> text(cell);
      case SYSTEMS -> systems(cell);
      case COUNT -> WrittenCount.read(cell).map(AnswerReader::number);
      case ANNUAL_COUNT -> WrittenCount.readAnnual(cell).map(AnswerReader::number);
      case TIMES, NUMBER -> WrittenCount.readTimes(cell).map(AnswerReader::number);
      case WHOLE -> WrittenWhole.read(cell).map(IntNode::valueOf);
      case MINUTES -> WrittenMinutes.read(cell, Inventory.HOURS_PER_DAY).map(AnswerReader::range);
      case HOURS -> WrittenHours.read(cell, Inventory.HOURS_PER_DAY).map(AnswerReader::number);
      case FTE -> WrittenFte.read(cell).map(AnswerReader::number);
      case SHARE -> WrittenShare.read(cell).map(AnswerReader::number);
      case FREQUENCY -> WrittenFrequency.read(cell).map(AnswerReader::cycle);
      case MONTHS -> WrittenMonths.read(cell).map(AnswerReader::months);
      case DATE -> WrittenDate.read(cell).map(day -> TextNode.valueOf(day.toString()));
      case FISCAL_YEAR -> WrittenFiscalYear.read(cell).map(IntNode::valueOf);
      case YES_NO -> WrittenYesNo.read(cell).map(BooleanNode::valueOf);
      case CODE -> code(column, cell);
      case CODES -> WrittenCode.readAll(cell, choice(column)).map(AnswerReader::texts);
      case LAW -> LegalAnswers.demandedByLaw(cell.text());
      case TASK_CLASS -> LegalAnswers.demandedByClass(cell.text());
      case ONLINE_COUNT -> WrittenCount.readAnnual(cell).then(LegalAnswers::online);
      case IDENTIFICATION -> LegalAnswers.seal(cell.text());
    };
  }

  private static Written<JsonNode> code(SurveyColumn column, Cell cell) {
    Written<String> word =
        column.member().equals(STANDARDIZED)
            ? WrittenCode.readStandardizedBusiness(cell)
            : WrittenCode.read(cell, choice(column));
    return word.map(TextNode::valueOf);
  }

  /** The words of a choice as {@code Type.WORD}; none if the column is no choice. */
  static List<String> choices(SurveyColumn column) {
    Class<? extends Enum<?>> type = choice(column);
    return type == null
        ? List.of()
        : Arrays.stream(type.getEnumConstants())
            .map(word -> type.getSimpleName() + "." + word.name())
            .toList();
  }

  private static Class<? extends Enum<?>> choice(SurveyColumn column) {
    return CHOICES.get(column.member());
  }

  private static Written<JsonNode> text(Cell cell) {
    return WrittenText.read(cell).map(TextNode::valueOf);
  }

  /** That no system is used (該当なし) is an answer. */
  private static Written<JsonNode> systems(Cell cell) {
    return SystemNames.sayNone(cell.text())
        ? Written.given(TextNode.valueOf(cell.text().strip()))
        : text(cell);
  }

  /** A whole number without a decimal point. */
  static JsonNode number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? LongNode.valueOf((long) value)
        : DoubleNode.valueOf(value);
  }

  private static JsonNode range(Range range) {
    if (range.low() == range.high()) {
      return number(range.likely());
    }
    ObjectNode minutes = JSON.objectNode();
    minutes.set("low", number(range.low()));
    minutes.set("likely", number(range.likely()));
    minutes.set("high", number(range.high()));
    return minutes;
  }

  private static JsonNode cycle(WrittenFrequency.Cycle cycle) {
    ObjectNode both = JSON.objectNode();
    if (cycle.frequency() != null) {
      both.put("frequency", cycle.frequency().name());
    }
    if (cycle.timesPerYear() != null) {
      both.set("timesPerYear", number(cycle.timesPerYear()));
    }
    return both;
  }

  private static JsonNode months(List<Integer> months) {
    ArrayNode list = JSON.arrayNode();
    months.forEach(list::add);
    return list;
  }

  private static JsonNode texts(List<String> words) {
    ArrayNode list = JSON.arrayNode();
    words.forEach(list::add);
    return list;
  }
}
