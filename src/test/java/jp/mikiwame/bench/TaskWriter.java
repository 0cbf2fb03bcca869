package jp.mikiwame.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import jp.mikiwame.bench.TaskTemplate.Member;
import jp.mikiwame.bench.TaskTemplate.StepTemplate;

/** Writes invented tasks, each determined by its index alone. */
final class TaskWriter {

  private static final long SEED = 20_261_001;

  private static final int LEAST_STEPS = 3;
  private static final int MOST_STEPS = 15;

  /** Share of the added steps that repeat work of the same task rather than of any other. */
  private static final double OWN_STEPS = 0.6;

  private static final double MINUTES_UNKNOWN = 0.004;
  private static final double MINUTES_AS_RANGE = 0.15;
  private static final double CASES_UNKNOWN = 0.015;

  private final List<TaskTemplate> templates;

  TaskWriter(List<TaskTemplate> templates) {
    this.templates = templates;
  }

  /** Every department that a task may name. */
  List<String> departments() {
    return templates.stream()
        .map(TaskTemplate::department)
        .distinct()
        .flatMap(d -> Stream.concat(Stream.of(d), InventoryWords.SECTIONS.stream().map(d::concat)))
        .toList();
  }

  void write(int index, JsonGenerator json) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED + index);
    TaskTemplate template = any(templates, random);
    json.writeStartObject();
    json.writeStringField("id", template.id() + "-" + index);
    json.writeStringField("name", name(template, random));
    json.writeStringField("department", department(template, random));
    writeVolume(template, random, json);
    json.writeArrayFieldStart("steps");
    writeSteps(template, random, json);
    json.writeEndArray();
    json.writeStringField("source", any(InventoryWords.SOURCES, random));
    writeMembers(template.others(), random, json);
    for (Map.Entry<String, List<Member>> part : template.nested().entrySet()) {
      json.writeObjectFieldStart(part.getKey());
      writeMembers(part.getValue(), random, json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String name(TaskTemplate template, SplittableRandom random) {
    String place = any(InventoryWords.PLACES, random);
    String group = any(InventoryWords.GROUPS, random);
    return switch (random.nextInt(4)) {
      case 0 -> template.name() + "（" + group + "）";
      case 1 -> place + "での" + template.name();
      case 2 -> place + "：" + template.name() + "（" + group + "）";
      default -> template.name() + "（" + place + "・" + group + "）";
    };
  }

  private static String department(TaskTemplate template, SplittableRandom random) {
    return random.nextInt(5) == 0
        ? template.department()
        : template.department() + any(InventoryWords.SECTIONS, random);
  }

  private static void writeVolume(
      TaskTemplate template, SplittableRandom random, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("volume");
    if (random.nextDouble() < CASES_UNKNOWN) {
      json.writeNullField("casesPerOccurrence");
    } else {
      // Most offices have fewer cases than the sample city, a few have many times as many.
      double factor = Math.exp(random.nextDouble(-2.5, 0.8));
      json.writeNumberField("casesPerOccurrence", (long) Math.ceil(template.cases() * factor));
    }
    writeMembers(template.volume(), random, json);
    json.writeEndObject();
  }

  private void writeSteps(TaskTemplate template, SplittableRandom random, JsonGenerator json)
      throws IOException {
    int steps = random.nextInt(LEAST_STEPS, MOST_STEPS + 1);
    for (int i = 0; i < steps; i++) {
      StepTemplate own = template.steps().get(i % template.steps().size());
      if (i < template.steps().size()) {
        writeStep(i + 1, stepName(own, random), own, own.minutes(), random, json);
      } else {
        boolean again = random.nextDouble() < OWN_STEPS;
        StepTemplate step = again ? own : any(any(templates, random).steps(), random);
        double minutes = again ? own.minutes() : template.meanMinutes();
        writeStep(i + 1, stepName(step, random), step, minutes, random, json);
      }
    }
  }

  private static void writeStep(
      int number,
      String name,
      StepTemplate step,
      double minutes,
      SplittableRandom random,
      JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Integer.toString(number));
    json.writeStringField("name", name);
    writeMinutes(minutes * Math.exp(random.nextDouble(-0.7, 0.6)), random, json);
    writeMembers(step.members(), random, json);
    json.writeEndObject();
  }

  private static String stepName(StepTemplate step, SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> step.name();
      case 1 -> any(InventoryWords.DOCUMENTS, random) + "：" + step.name();
      default ->
          step.name()
              + "（"
              + any(InventoryWords.GROUPS, random)
              + "の"
              + any(InventoryWords.DOCUMENTS, random)
              + "）";
    };
  }

  private static void writeMinutes(double likely, SplittableRandom random, JsonGenerator json)
      throws IOException {
    double kind = random.nextDouble();
    if (kind < MINUTES_UNKNOWN) {
      json.writeNullField("minutesPerCase");
    } else if (kind < MINUTES_UNKNOWN + MINUTES_AS_RANGE) {
      json.writeObjectFieldStart("minutesPerCase");
      json.writeNumberField("low", tenths(likely * random.nextDouble(0.4, 1)));
      json.writeNumberField("likely", tenths(likely));
      json.writeNumberField("high", tenths(likely * random.nextDouble(1, 2.5)));
      json.writeEndObject();
    } else {
      json.writeNumberField("minutesPerCase", tenths(likely));
    }
  }

  private static void writeMembers(
      List<Member> members, SplittableRandom random, JsonGenerator json) throws IOException {
    for (Member member : members) {
      if (random.nextDouble() >= member.missing()) {
        json.writeFieldName(member.key());
        json.writeRawValue(member.json());
      } else if (member.required()) {
        json.writeFieldName(member.key());
        json.writeNull();
      }
    }
  }

  private static double tenths(double minutes) {
    return Math.max(1, Math.round(minutes * 10)) / 10.0;
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
