package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No form, however odd, ends in anything but an inventory or a refusal with reasons. */
class SurveyHarmTest {

  private static final String[] CELLS = {
    "",
    "",
    "整理番号",
    "業務名",
    "所管課",
    "作業手順",
    "処理時間",
    "件数",
    "頻度",
    "使用システム",
    "団体名：",
    "計",
    "※",
    "（",
    "）)(",
    "-1",
    "1e999",
    "9999999999999999999",
    "∞",
    "月100回",
    "13月",
    "=1+1",
    "\u200B",
    "例",
    "A-1",
    "Ａ－１",
    "課",
    "、、、",
    "不明",
    "0",
    "50%",
    "1:2:3",
    "令和0年",
    "😀".repeat(300)
  };

  @TempDir Path dir;

  @Test
  void randomTablesDoNoHarm() throws Exception {
    Random random = new Random(11);
    int made = 0;
    for (int i = 0; i < 300; i++) {
      try {
        Drafts drafts = new SurveyFiles(dir).csv(lines(random));
        made++;
        assertThat(drafts.frame()).isNotNull();
        assertThat(drafts.tasks())
            .allSatisfy(
                task -> {
                  assertThat(task.get("name").asText()).isNotBlank();
                  assertThat(task.get("steps")).isNotEmpty();
                });
      } catch (BrokenInventory broken) {
        assertThat(broken.notices()).isNotEmpty().allMatch(Notice::isError);
      }
    }
    assertThat(made).isPositive();
  }

  private static String[] lines(Random random) {
    String[] lines = new String[2 + random.nextInt(8)];
    lines[0] = "整理番号,業務名,所管課,作業手順,処理時間（分）,年間処理件数,頻度,使用システム";
    for (int i = random.nextInt(2); i < lines.length; i++) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < 8; k++) {
        String cell = CELLS[random.nextInt(CELLS.length)];
        line.append(k == 0 ? "" : ",").append(cell);
      }
      lines[i] = line.toString();
    }
    return lines;
  }
}
