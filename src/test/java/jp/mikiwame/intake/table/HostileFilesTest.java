package jp.mikiwame.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Notice;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** No file harms, hangs or is half read; whatever is wrong is said with the right word. */
class HostileFilesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;

  @TestFactory
  Stream<DynamicTest> everyFileIsAnsweredInTime() throws Exception {
    List<HostileFile> files = HostileFiles.all(folder);
    assertThat(files).hasSizeGreaterThan(60);
    return files.stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file)));
  }

  private static void check(HostileFile file) {
    List<Notice> notices =
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> read(file.path(), file));

    assertThat(notices.stream().anyMatch(Notice::isError)).isEqualTo(file.isRefused());
    assertThat(notices)
        .extracting(Notice::code)
        .containsExactlyElementsOf(file.code() == null ? List.of() : List.of(file.code()));
    assertThat(notices).allMatch(notice -> notice.place().file().equals(file.name()));
    assertThat(notices.toString()).doesNotContain("秘密の文字列");
  }

  private static List<Notice> read(Path path, HostileFile file) throws IOException {
    try (TableFile table = TableFiles.open(path, file.name(), file.options())) {
      for (String sheet : table.sheets()) {
        try (RowReader rows = table.rows(sheet)) {
          for (Row row = rows.next(); row != null; row = rows.next()) {
            assertThat(row.isEmpty()).isFalse();
          }
        }
      }
      return new ArrayList<>(table.notices());
    } catch (BrokenInventory e) {
      return e.notices();
    }
  }
}
