package jp.mikiwame.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.mikiwame.intake.BrokenInventory;

/** Rows of a sheet in which a merged value is in each of the places that it is shown over. */
final class MergedRows implements RowReader {

  private final RowReader rows;
  private final SheetExtent extent;
  private final List<Open> open = new ArrayList<>();
  private int nextRegion;
  private int number;
  private Row written;
  private boolean started;

  MergedRows(RowReader rows, SheetExtent extent) {
    this.rows = rows;
    this.extent = extent;
  }

  /**
   * A region that reaches the current row.
   *
   * @param value of its first place; null if that is empty
   */
  private record Open(MergedRegion region, Cell value) {}

  @Override
  public Row next() throws IOException, BrokenInventory {
    if (!started) {
      started = true;
      written = rows.next();
    }
    while (true) {
      boolean covered = open.stream().anyMatch(o -> o.value != null && o.region.lastRow() > number);
      if (written == null && (!covered || number >= extent.lastRow())) {
        return null;
      }
      number = covered ? number + 1 : written.number();
      Row row = row();
      if (!row.isEmpty()) {
        return row;
      }
    }
  }

  private Row row() throws IOException, BrokenInventory {
    TreeMap<Integer, Cell> cells = new TreeMap<>();
    if (written != null && written.number() == number) {
      written.cells().forEach(cell -> cells.put(cell.column(), cell));
      written = rows.next();
    }
    open.removeIf(o -> o.region.lastRow() < number);
    openRegions(cells);
    open.forEach(o -> spread(o, cells));
    return new Row(number, new ArrayList<>(cells.values()));
  }

  private void openRegions(TreeMap<Integer, Cell> cells) {
    List<MergedRegion> regions = extent.merged();
    while (nextRegion < regions.size() && regions.get(nextRegion).firstRow() <= number) {
      MergedRegion region = regions.get(nextRegion++);
      // Excel lets no two regions overlap; of a damaged file the first one counts.
      boolean starts = region.firstRow() == number && region.firstColumn() <= extent.lastColumn();
      if (starts && open.stream().noneMatch(o -> o.region.meets(region))) {
        open.add(new Open(region, cells.get(region.firstColumn())));
      }
    }
  }

  /** Not beyond the last column that has a cell: whole rows may be merged. */
  private void spread(Open merged, TreeMap<Integer, Cell> cells) {
    Cell value = merged.value();
    MergedRegion region = merged.region();
    int last = Math.min(region.lastColumn(), extent.lastColumn());
    for (int column = region.firstColumn(); value != null && column <= last; column++) {
      int first = number > region.firstRow() ? region.firstRow() : 0;
      cells.put(column, new Cell(column, value.text(), value.kind(), value.number(), first));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
