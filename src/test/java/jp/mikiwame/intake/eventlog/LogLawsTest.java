package jp.mikiwame.intake.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import jp.mikiwame.intake.HeardDrafts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLawsTest {

  private static final String[] ACTIVITIES = {"受付", "確認", "補正", "決裁", "交付"};
  private static final String[] TRANSITIONS = {
    "start", "complete", "complete", "suspend", "resume"
  };

  /** An event with its time in minutes, so that several often share one. */
  private record Happening(
      int itsCase, String activity, String transition, LocalDateTime time, String person) {

    String line() {
      return "c%d,%s,%s,%s,%s%n".formatted(itsCase, activity, transition, time, person);
    }

    String element() {
      return """
          <event><string key="concept:name" value="%s"/><string key="lifecycle:transition" value="%s"/>
          <date key="time:timestamp" value="%s+09:00"/><string key="org:resource" value="%s"/></event>
          """
          .formatted(activity, transition, time, person);
    }
  }

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theOrderOfTheLinesDoesNotCount(long seed) throws Exception {
    Random random = new Random(seed);
    List<Happening> log = log(random);
    HeardDrafts expected = Logs.table(folder, csv(log));

    for (int i = 0; i < 5; i++) {
      Collections.shuffle(log, random);
      HeardDrafts heard = Logs.table(folder, csv(log));
      assertThat(heard.tasks()).isEqualTo(expected.tasks());
      assertThat(heard.notices()).isEqualTo(expected.notices());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void theFormatOfTheFileDoesNotCount(long seed) throws Exception {
    List<Happening> log = log(new Random(seed));
    HeardDrafts table = Logs.table(folder, csv(log));
    HeardDrafts xes = Logs.xes(folder, traces(log));

    String expected = table.tasks().toString().replace(".csv", ".xes");
    assertThat(xes.tasks()).hasToString(expected);
    assertThat(xes.codes()).isEqualTo(table.codes());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void minutesAreOrderedAndSharesAreShares(long seed) throws Exception {
    HeardDrafts heard = Logs.table(folder, csv(log(new Random(seed))));

    heard
        .task()
        .path("steps")
        .forEach(
            step -> {
              double low = step.path("minutesPerCase").path("low").asDouble();
              double likely = step.path("minutesPerCase").path("likely").asDouble();
              double high = step.path("minutesPerCase").path("high").asDouble();
              assertThat(low).isBetween(0.0, likely);
              assertThat(high).isGreaterThanOrEqualTo(likely);
              assertThat(step.path("shareOfCases").asDouble(1)).isBetween(0.0, 1.0);
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void aLaterLogIsTheSameLog(long seed) throws Exception {
    List<Happening> log = log(new Random(seed));
    List<Happening> later =
        log.stream()
            .map(
                one ->
                    new Happening(
                        one.itsCase,
                        one.activity,
                        one.transition,
                        one.time.plusDays(10),
                        one.person))
            .toList();

    assertThat(Logs.table(folder, csv(later)).task().path("steps"))
        .isEqualTo(Logs.table(folder, csv(log)).task().path("steps"));
  }

  private static List<Happening> log(Random random) {
    List<Happening> log = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      LocalDateTime time = LocalDateTime.of(2026, 4, 1, 9, 0).plusDays(i);
      for (int left = 1 + random.nextInt(9); left > 0; left--) {
        time = time.plusMinutes(random.nextInt(3) * 20L);
        log.add(
            new Happening(
                i,
                ACTIVITIES[random.nextInt(ACTIVITIES.length)],
                TRANSITIONS[random.nextInt(TRANSITIONS.length)],
                time,
                "職員" + random.nextInt(2)));
      }
      log.add(new Happening(i, "受付", "complete", time, "職員0"));
    }
    return log;
  }

  private static String csv(List<Happening> log) {
    return "case_id,activity,lifecycle,timestamp,user\n"
        + log.stream().map(Happening::line).collect(Collectors.joining());
  }

  private static String traces(List<Happening> log) {
    Map<Integer, String> events =
        log.stream()
            .collect(
                Collectors.groupingBy(
                    Happening::itsCase,
                    Collectors.mapping(Happening::element, Collectors.joining())));
    return events.entrySet().stream()
        .map(
            entry ->
                "<trace><string key=\"concept:name\" value=\"c%d\"/>%s</trace>"
                    .formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }
}
