package jp.mikiwame.savings;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.mikiwame.Samples;
import jp.mikiwame.model.ErrorImpact;
import jp.mikiwame.model.ErrorTolerance;
import jp.mikiwame.model.ExpectedChange;
import jp.mikiwame.model.FormLayout;
import jp.mikiwame.model.InputMedium;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.PersonalData;
import jp.mikiwame.model.RecordingQuality;
import jp.mikiwame.model.RuleBased;
import jp.mikiwame.model.StepKind;
import jp.mikiwame.model.Task;

/** Random tasks in the published form, with every answer or with some of them missing. */
final class RandomSurvey {

  /** A member of a task or of one of its steps that a survey may lack. */
  record Answer(String pointer) {
    JsonPointer member() {
      return JsonPointer.compile(pointer);
    }

    String name() {
      return pointer.replaceAll("/[0-9]+", "");
    }
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST_STEPS = 8;

  /** Those that technologies take over come up more often, so that there is much to estimate. */
  private static final List<StepKind> FREQUENT_KINDS =
      List.of(StepKind.ENTRY, StepKind.TRANSFER, StepKind.CHECK, StepKind.AGGREGATE);

  private static final List<InputMedium> FREQUENT_MEDIA =
      List.of(InputMedium.HANDWRITTEN, InputMedium.PRINTED, InputMedium.SYSTEM);

  private static final List<String> SYSTEMS = List.of("csv", "screen", "api");

  private static final List<String> OF_TASK =
      List.of(
          "/ruleBased",
          "/errorTolerance",
          "/errorImpact",
          "/exceptionRate",
          "/staffCount",
          "/hasManual",
          "/expectedChange",
          "/legallyRequired",
          "/resultUsed",
          "/recordedElsewhere",
          "/sealRequired",
          "/faceToFaceRequired",
          "/administrativeDisposition",
          "/personalData",
          "/measurementMethod",
          "/volume/peakMonths",
          "/forms/variants",
          "/forms/layout",
          "/forms/boxed",
          "/forms/illegibleShare",
          "/forms/online",
          "/recording/quality",
          "/recording/verbatimRequired",
          "/recording/equipmentReady");

  private static final List<String> OF_STEP =
      List.of("kind", "inputMedium", "systems", "fieldCount");

  private final Random random;

  RandomSurvey(long seed) {
    this.random = new Random(seed);
  }

  /** A task with every answer. */
  ObjectNode task(String id) {
    ObjectNode task = MAPPER.createObjectNode();
    task.put("id", id).put("name", "業務" + id).put("department", "総務課");
    task.putObject("volume")
        .put("casesPerOccurrence", 10 + random.nextInt(500))
        .put("frequency", random.nextBoolean() ? "MONTHLY" : "YEARLY")
        .putArray("peakMonths");
    task.put("ruleBased", mostly(RuleBased.YES, any(RuleBased.values())));
    ArrayNode steps = task.putArray("steps");
    IntStream.rangeClosed(0, random.nextInt(MOST_STEPS)).forEach(i -> fill(steps.addObject()));
    task.put("errorTolerance", any(ErrorTolerance.values()));
    task.put("errorImpact", any(ErrorImpact.values()));
    // Within what the assumptions expect of a task that does not say.
    task.put("exceptionRate", random.nextInt(31) / 100.0);
    task.put("staffCount", 1 + random.nextInt(5));
    for (String question :
        List.of("hasManual", "legallyRequired", "resultUsed", "recordedElsewhere")) {
      task.put(question, random.nextBoolean());
    }
    for (String question :
        List.of("sealRequired", "faceToFaceRequired", "administrativeDisposition")) {
      task.put(question, random.nextInt(5) == 0);
    }
    task.put("expectedChange", any(ExpectedChange.values()));
    task.put("personalData", any(PersonalData.values()));
    task.put("measurementMethod", any(MeasurementMethod.values()));
    task.putObject("forms")
        .put("variants", random.nextInt(30))
        .put("layout", any(FormLayout.values()))
        .put("boxed", random.nextBoolean())
        .put("illegibleShare", random.nextInt(20) / 100.0)
        .put("online", random.nextBoolean());
    task.putObject("recording")
        .put("quality", any(RecordingQuality.values()))
        .put("verbatimRequired", random.nextBoolean())
        .put("equipmentReady", random.nextBoolean());
    return task;
  }

  private void fill(ObjectNode step) {
    boolean speech = random.nextInt(6) == 0;
    boolean frequent = random.nextInt(3) > 0;
    StepKind kind = pick(frequent ? FREQUENT_KINDS : List.of(StepKind.values()));
    InputMedium medium = pick(frequent ? FREQUENT_MEDIA : List.of(InputMedium.values()));
    step.put("name", "手順");
    step.put("kind", (speech ? StepKind.TRANSCRIBE : kind).name());
    step.put("inputMedium", (speech ? InputMedium.AUDIO : medium).name());
    double minutes = 0.5 + 20 * random.nextDouble();
    if (random.nextInt(3) == 0) {
      step.set("minutesPerCase", around(minutes, random.nextDouble(), 1 + random.nextDouble()));
    } else {
      step.put("minutesPerCase", minutes);
    }
    if (random.nextInt(4) == 0) {
      step.put("ruleBased", any(RuleBased.values()));
    }
    ArrayNode systems = step.putArray("systems");
    SYSTEMS.stream().filter(system -> random.nextInt(3) == 0).forEach(systems::add);
    step.put("fieldCount", 1 + random.nextInt(40));
  }

  /** Minutes from {@code low} times to {@code high} times what is likely. */
  static ObjectNode around(double likely, double low, double high) {
    return MAPPER
        .createObjectNode()
        .put("low", likely * low)
        .put("likely", likely)
        .put("high", likely * high);
  }

  /** Answers to leave out of a task, each with this probability. */
  List<Answer> some(ObjectNode task, double share) {
    List<Answer> answers = new ArrayList<>();
    OF_TASK.forEach(pointer -> answers.add(new Answer(pointer)));
    for (int i = 0; i < task.get("steps").size(); i++) {
      String step = "/steps/" + i + "/";
      OF_STEP.forEach(member -> answers.add(new Answer(step + member)));
    }
    answers.removeIf(answer -> random.nextDouble() >= share);
    // A step that does not say is as the task; it lacks an answer only where the task does.
    if (answers.contains(new Answer("/ruleBased"))) {
      for (int i = 0; i < task.get("steps").size(); i++) {
        if (task.at("/steps/" + i + "/ruleBased").isTextual()) {
          answers.add(new Answer("/steps/" + i + "/ruleBased"));
        }
      }
    }
    return answers;
  }

  /** The task without these answers, under another id. */
  static ObjectNode without(ObjectNode task, Iterable<Answer> answers, String id) {
    ObjectNode less = task.deepCopy();
    less.put("id", id);
    for (Answer answer : answers) {
      JsonPointer member = answer.member();
      ObjectNode holder = (ObjectNode) less.at(member.head());
      String name = member.last().getMatchingProperty();
      if (answer.pointer().equals("/ruleBased")) {
        holder.putNull(name);
      } else {
        holder.remove(name);
      }
    }
    return less;
  }

  /** The tasks as they are judged. */
  static List<Task> read(List<ObjectNode> tasks) {
    ObjectNode inventory = MAPPER.createObjectNode();
    inventory.putObject("organization").put("name", "見本市");
    ArrayNode systems = inventory.putArray("systems");
    systems.add(system("csv", "LGWAN", "SCREEN", "CSV"));
    systems.add(system("screen", "LGWAN", "SCREEN"));
    systems.add(system("api", "INTERNET", "API", "CSV"));
    inventory.putArray("tasks").addAll(tasks);
    List<Task> read = Samples.read(inventory.toString()).tasks();
    if (read.size() != tasks.size()) {
      throw new IllegalStateException(
          "Random tasks are faulty (%d of %d read)".formatted(read.size(), tasks.size()));
    }
    return read;
  }

  private static JsonNode system(String id, String zone, String... access) {
    ObjectNode system = MAPPER.createObjectNode();
    system.put("id", id).put("name", id).put("networkZone", zone);
    ArrayNode ways = system.putArray("access");
    List.of(access).forEach(ways::add);
    return system.put("standardizedBusiness", "対象外");
  }

  private String mostly(Enum<?> usual, String otherwise) {
    return random.nextInt(4) > 0 ? usual.name() : otherwise;
  }

  private String any(Enum<?>[] values) {
    return values[random.nextInt(values.length)].name();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
