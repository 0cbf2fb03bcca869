package jp.mikiwame.intake.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mikiwame.intake.survey.KnownHeadings.Match;
import jp.mikiwame.intake.survey.SheetHeader.Reason;
import jp.mikiwame.intake.survey.SheetHeader.Unused;
import jp.mikiwame.intake.table.Row;

/** Finds the heading of a table, with titles above it or in two rows as it may be. */
final class HeaderFinder {

  /** Rows among which the heading is looked for. */
  static final int ROWS = 50;

  /** Wide enough a step that a worse place of a heading always counts more than its wording. */
  private static final int RANKS = 100;

  private static final Set<String> LONG_UNITS = Set.of("時間", "人日", "日");
  private static final String TASK_NAME = "/tasks/name";
  private static final String STEP_NAME = "/steps/name";

  private record Found(int number, Heading heading, Match match, int rank) {}

  private HeaderFinder() {}

  /** The heading that tells most; empty if there is none. */
  static Optional<SheetHeader> find(List<Row> top) {
    List<SheetHeader> headers = new ArrayList<>();
    for (int i = 0; i < top.size(); i++) {
      headers.addAll(headers(HeadingRows.of(top.get(i))));
      if (i + 1 < top.size() && continues(top.get(i), top.get(i + 1))) {
        headers.addAll(headers(HeadingRows.of(top.get(i), top.get(i + 1))));
      }
    }
    // Of equals one row tells more for certain than two, and then the upper one.
    return headers.stream()
        .min(
            Comparator.<SheetHeader>comparingInt(header -> -header.columns().size())
                .thenComparingInt(header -> header.lastRow() - header.firstRow())
                .thenComparingInt(SheetHeader::firstRow)
                .thenComparing(SheetHeader::role));
  }

  private static List<SheetHeader> headers(HeadingRows rows) {
    return Arrays.stream(SheetRole.values())
        .map(role -> header(role, rows))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The answers of an example would pass for the words of a heading. */
  private static boolean continues(Row upper, Row lower) {
    return lower.number() == upper.number() + 1 && !SurveyRow.isExample(lower);
  }

  private static Optional<SheetHeader> header(SheetRole role, HeadingRows rows) {
    KnownHeadings known = KnownHeadings.of(role);
    List<Found> all = new ArrayList<>();
    List<Unused> unused = new ArrayList<>();
    rows.columns()
        .forEach(
            number -> {
              Optional<Found> found = best(number, rows.ways(number), known);
              found.ifPresentOrElse(
                  all::add,
                  () -> unused.add(new Unused(number, rows.written(number), Reason.UNKNOWN, "")));
            });
    List<HeadedColumn> columns = new ArrayList<>();
    for (List<Found> same : byColumn(all)) {
      take(same, rows, columns, unused);
    }
    nameTasks(role, columns);
    Set<String> members =
        columns.stream().map(column -> column.column().member()).collect(Collectors.toSet());
    if (!role.isServedBy(members)) {
      return Optional.empty();
    }
    columns.sort(Comparator.comparingInt(HeadedColumn::number));
    return Optional.of(
        new SheetHeader(role, rows.first(), rows.last(), columns, List.of(), unused));
  }

  private static Optional<Found> best(int number, List<Heading> ways, KnownHeadings known) {
    for (int i = 0; i < ways.size(); i++) {
      Optional<Match> match = known.find(ways.get(i));
      if (match.isPresent()) {
        int rank = i * RANKS + match.get().rank();
        return Optional.of(new Found(number, ways.get(i), match.get(), rank));
      }
    }
    return Optional.empty();
  }

  private static List<List<Found>> byColumn(List<Found> all) {
    Map<String, List<Found>> groups = new TreeMap<>();
    for (Found found : all) {
      SurveyColumn column = found.match().column();
      groups
          .computeIfAbsent(column.member() + " " + column.answer(), key -> new ArrayList<>())
          .add(found);
    }
    return List.copyOf(groups.values());
  }

  private static void take(
      List<Found> same, HeadingRows rows, List<HeadedColumn> columns, List<Unused> unused) {
    List<Found> clear = new ArrayList<>();
    for (Found found : same) {
      if (isAmbiguous(found)) {
        unused.add(new Unused(found.number(), rows.written(found.number()), Reason.AMBIGUOUS, ""));
      } else {
        clear.add(found);
      }
    }
    clear.stream()
        .min(Comparator.comparingInt(HeaderFinder::doubt))
        .ifPresent(
            best -> {
              columns.add(headed(best, rows));
              for (Found found : clear) {
                if (found != best) {
                  boolean equal = doubt(found) == doubt(best);
                  unused.add(
                      new Unused(
                          found.number(),
                          rows.written(found.number()),
                          equal ? Reason.SAME_MEMBER : Reason.LESS_CERTAIN,
                          rows.written(best.number())));
                }
              }
            });
  }

  private static int doubt(Found found) {
    return found.rank() * 2 + (found.match().vague() ? 1 : 0);
  }

  /** A time in hours that does not say of what is a year's more often than a case's. */
  private static boolean isAmbiguous(Found found) {
    return found.match().vague()
        && found.match().column().answer() == AnswerForm.MINUTES
        && LONG_UNITS.contains(found.heading().unit());
  }

  private static HeadedColumn headed(Found found, HeadingRows rows) {
    return new HeadedColumn(
        found.number(),
        rows.written(found.number()),
        found.match().column(),
        found.heading().unit(),
        found.match().vague());
  }

  /** A list of 業務内容 without any 業務名 is a list of tasks. */
  private static void nameTasks(SheetRole role, List<HeadedColumn> columns) {
    boolean named = columns.stream().anyMatch(c -> c.column().member().equals(TASK_NAME));
    boolean ofTasks = columns.stream().anyMatch(c -> c.column().part() == SurveyPart.TASKS);
    boolean ofSteps =
        columns.stream()
            .filter(c -> c.column().member().equals("/tasks/id"))
            .anyMatch(
                c -> KnownHeadings.of(SheetRole.STEPS).find(Heading.of(c.heading())).isPresent());
    if (role == SheetRole.TASKS && !named && ofTasks && !ofSteps) {
      SurveyColumn name = SurveyColumns.load().forMember(TASK_NAME).orElseThrow();
      columns.replaceAll(
          c ->
              c.column().member().equals(STEP_NAME)
                  ? new HeadedColumn(c.number(), c.heading(), name, "", false)
                  : c);
    }
  }
}
