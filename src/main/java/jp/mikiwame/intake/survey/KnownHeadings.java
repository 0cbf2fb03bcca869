package jp.mikiwame.intake.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The headings by which the columns of one kind of sheet are known. */
final class KnownHeadings {

  /**
   * A column that a heading means.
   *
   * @param vague whether it leaves open of what it counts
   * @param rank how sure that is; 0 is surest
   */
  record Match(SurveyColumn column, boolean vague, int rank) {}

  private static final Map<SheetRole, KnownHeadings> OF_ROLE = new HashMap<>();

  static {
    for (SheetRole role : SheetRole.values()) {
      OF_ROLE.put(role, new KnownHeadings(role.columns()));
    }
  }

  private final Map<String, Match> sure = new HashMap<>();

  KnownHeadings(List<SurveyColumn> columns) {
    for (SurveyColumn column : columns) {
      Stream.concat(Stream.of(column.heading()), column.also().stream())
          .forEach(heading -> put(heading, column, false));
      column.vague().forEach(heading -> put(heading, column, true));
    }
  }

  static KnownHeadings of(SheetRole role) {
    return OF_ROLE.get(role);
  }

  private void put(String heading, SurveyColumn column, boolean vague) {
    Match before = sure.put(Heading.of(heading).whole(), new Match(column, vague, 0));
    if (before != null) {
      throw new IllegalStateException(
          "A heading must mean one member (heading %s, members %s and %s)"
              .formatted(heading, before.column().member(), column.member()));
    }
  }

  /** What a heading means, first with what it says in brackets, then without. */
  Optional<Match> find(Heading heading) {
    List<String> ways =
        Stream.of(
                Stream.of(heading.whole()),
                heading.remarks().stream().map(remark -> remark + heading.base()),
                heading.otherPeriod().isPresent()
                    ? Stream.<String>empty()
                    : Stream.of(heading.base()))
            .flatMap(way -> way)
            .toList();
    for (int rank = 0; rank < ways.size(); rank++) {
      Match match = sure.get(ways.get(rank));
      if (match != null) {
        return Optional.of(new Match(match.column(), match.vague(), rank));
      }
    }
    return Optional.empty();
  }
}
