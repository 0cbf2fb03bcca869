package jp.mikiwame.intake.survey;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Row;

/** The columns of 行政手続等の悉皆調査 that say something of a task; its editions have 29 to 38. */
enum ProcedureColumn {
  ID("手続ID"),
  NAME("手続名"),
  MINISTRY("所管府省庁"),
  LAW("法令名"),
  TYPE("手続類型"),
  ONLINE("オンライン化の実施状況"),
  IDENTIFICATION("申請等における本人確認手法"),
  COUNT("総手続件数");

  /** By these the survey is recognised: no other table has all of them. */
  static final Set<ProcedureColumn> NEEDED = EnumSet.of(ID, NAME, MINISTRY, TYPE, COUNT);

  private final String heading;
  private final String key;

  ProcedureColumn(String heading) {
    this.heading = heading;
    this.key = Heading.of(heading).whole();
  }

  String heading() {
    return heading;
  }

  /** The numbers of the columns that a row heads; empty if the row is not the survey's heading. */
  static Optional<Map<ProcedureColumn, Integer>> in(Row row) {
    Map<ProcedureColumn, Integer> columns = new EnumMap<>(ProcedureColumn.class);
    for (Cell cell : row.cells()) {
      String text = Heading.of(cell.text()).whole();
      for (ProcedureColumn column : values()) {
        if (column.key.equals(text)) {
          columns.putIfAbsent(column, cell.column());
        }
      }
    }
    return columns.keySet().containsAll(NEEDED) ? Optional.of(columns) : Optional.empty();
  }
}
