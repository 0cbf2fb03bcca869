package jp.mikiwame.intake.table;

import java.util.List;
import java.util.Optional;

/**
 * A row of a table. A cell that is merged over several places is in each of them; in the rows below
 * its first it is {@link Cell#repeated}.
 *
 * @param number from 1, as a spreadsheet counts: a line break within quotes starts no row
 * @param cells that are not empty, by column
 */
public record Row(int number, List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  public Optional<Cell> at(int column) {
    for (Cell cell : cells) {
      if (cell.column() == column) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  public boolean isEmpty() {
    return cells.isEmpty();
  }
}
