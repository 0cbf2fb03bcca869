package jp.mikiwame.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.mikiwame.model.Verdict;
import jp.mikiwame.scoring.RankKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows come out in the order of the ranking, however little of them fits into the memory. */
class RankedRowsTest {

  private static final int ROWS = 3_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "100000000, 128", // all in memory
    "100000, 128", // some runs
    "3000, 4", // runs of runs
    "1, 2", // every row a run
  })
  void theOrderIsThatOfTheRanking(int bytesOfRun, int mostRuns) throws Exception {
    List<RankedRow> rows = rows();
    List<String> merged = new ArrayList<>();
    try (RankedRows sorted = new RankedRows(folder, bytesOfRun, mostRuns)) {
      for (RankedRow row : rows) {
        sorted.add(row);
      }
      sorted.forEachRanked(row -> merged.add(text(row)));
    }

    assertThat(merged)
        .isEqualTo(rows.stream().sorted().map(RankedRowsTest::text).toList())
        .hasSize(ROWS);
  }

  @Test
  void noFileIsLeftBehindEvenWhileRowsAreKept() throws Exception {
    try (RankedRows sorted = new RankedRows(folder, 1, 2)) {
      for (RankedRow row : rows().subList(0, 20)) {
        sorted.add(row);
      }

      // Elsewhere the file has a name until it is closed.
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        assertThat(files()).isEmpty();
      }
    }
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  /** Few different values, so that every tie is broken somewhere. */
  private static List<RankedRow> rows() {
    Random random = new Random(1);
    List<RankedRow> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      RankKey key =
          new RankKey(
              Verdict.values()[random.nextInt(Verdict.values().length)],
              random.nextInt(3) - 1,
              random.nextInt(3),
              random.nextInt(2),
              random.nextInt(2),
              "業務" + random.nextInt(1_000_000) + (random.nextBoolean() ? "𠮷" : "吉"));
      byte[] row = new byte[random.nextInt(200)];
      random.nextBytes(row);
      rows.add(new RankedRow(key, row));
    }
    return rows;
  }

  private static String text(RankedRow row) {
    return row.key() + new String(row.row(), StandardCharsets.ISO_8859_1);
  }
}
