package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** 業務量: the cases of a task per occurrence, also where the form asks for those of a year. */
final class VolumeDraft {

  private static final String MEMBER = "/tasks/volume/";

  /** More occurrences a year than this the published form does not take. */
  private static final double MOST_TIMES = 100_000;

  /** Two statements of the same that are this near are one, rounded. */
  private static final double NEAR = 0.1;

  /** Enough for the year's cases to come out again. */
  private static final MathContext DIGITS = new MathContext(8);

  private final TaskDraft task;
  private final double workingDays;
  private final ObjectNode volume = JsonNodeFactory.instance.objectNode();
  private final Double annual;
  private Double perOccurrence;
  private Frequency frequency;
  private Double times;

  /**
   * @param workingDays days a year on which daily work is done
   */
  VolumeDraft(TaskDraft task, double workingDays) {
    this.task = task;
    this.workingDays = workingDays;
    this.annual = number("annualCases");
    this.perOccurrence = number("casesPerOccurrence");
    JsonNode cycle = task.get(MEMBER + "frequency").map(Answer::value).orElse(volume);
    this.frequency =
        cycle.has("frequency") ? Frequency.valueOf(cycle.get("frequency").asText()) : null;
    Double ofCycle = cycle.has("timesPerYear") ? cycle.get("timesPerYear").asDouble() : null;
    Double stated = number("timesPerYear");
    this.times = stated == null ? ofCycle : stated;
  }

  private Double number(String name) {
    return task.get(MEMBER + name).map(answer -> answer.value().asDouble()).orElse(null);
  }

  /** The member {@code volume} as the published form wants it. */
  ObjectNode node(Consumer<Notice> notices) {
    if (annual != null && perOccurrence == null) {
      spread();
    } else if (annual != null) {
      compare(notices);
    }
    volume.set("casesPerOccurrence", nullable(perOccurrence));
    volume.put("frequency", frequency == null ? null : frequency.name());
    if (times != null) {
      volume.set("timesPerYear", AnswerReader.number(times));
    }
    put("peakMonths");
    put("scope");
    return volume;
  }

  /** Cases of this task in a year; null if unknown. */
  Double annualCases() {
    if (annual != null) {
      return annual;
    }
    Double occurrences = occurrences();
    return perOccurrence == null || occurrences == null
        ? null
        : Double.valueOf(perOccurrence * occurrences);
  }

  private void spread() {
    Double occurrences = occurrences();
    if (occurrences != null && occurrences > 0) {
      perOccurrence = new BigDecimal(annual / occurrences).round(DIGITS).doubleValue();
    } else if (frequency == Frequency.AD_HOC && occurrences == null && annual <= MOST_TIMES) {
      // 随時 is done when a case comes in: as many times a year as there are cases.
      perOccurrence = 1.0;
      times = annual;
    } else {
      perOccurrence = annual;
      boolean silent = frequency == null && times == null && !task.hasUnclearFrequency();
      frequency = silent ? Frequency.YEARLY : frequency;
      times = silent ? times : Double.valueOf(1);
    }
  }

  private void compare(Consumer<Notice> notices) {
    Double occurrences = occurrences();
    if (occurrences == null && perOccurrence > 0 && annual / perOccurrence <= MOST_TIMES) {
      times = annual / perOccurrence;
    } else if (occurrences != null) {
      double product = perOccurrence * occurrences;
      if (Math.abs(product - annual) > NEAR * Math.max(product, annual)) {
        Place place = task.get(MEMBER + "annualCases").map(Answer::place).orElse(task.place());
        notices.accept(
            Notice.warning(
                    "annual-cases-differ", place, Map.of("value", annual, "computed", product))
                .about(task.id(), task.name()));
      }
    }
  }

  private Double occurrences() {
    if (times != null || frequency == null) {
      return times;
    }
    return switch (frequency) {
      case DAILY -> workingDays;
      case WEEKLY -> 52.0;
      case MONTHLY -> 12.0;
      case QUARTERLY -> 4.0;
      case YEARLY -> 1.0;
      case AD_HOC -> null;
    };
  }

  private void put(String name) {
    task.get(MEMBER + name).ifPresent(answer -> volume.set(name, answer.value()));
  }

  private static JsonNode nullable(Double number) {
    return number == null ? JsonNodeFactory.instance.nullNode() : AnswerReader.number(number);
  }

  /** Notes where its members were found. */
  void places(Origin origin) {
    Optional<Answer> count =
        task.get(MEMBER + "casesPerOccurrence").or(() -> task.get(MEMBER + "annualCases"));
    count.ifPresent(answer -> origin.put("/volume/casesPerOccurrence", answer.place()));
    for (String name : new String[] {"frequency", "timesPerYear", "peakMonths", "scope"}) {
      task.get(MEMBER + name).ifPresent(answer -> origin.put("/volume/" + name, answer.place()));
    }
  }
}
