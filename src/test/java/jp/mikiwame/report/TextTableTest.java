package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void japaneseColumnsLineUp() {
    TextTable table = new TextTable().text("業務", 10).figures("時間").text("課", 10);
    table.row("伝票", "1,234", "会計課");
    table.row("ABC", "5", "税務課");

    assertThat(table.render())
        .isEqualTo(
            """
            業務   時間  課
            ----  -----  ------
            伝票  1,234  会計課
            ABC       5  税務課
            """);
  }

  @Test
  void aTextThatIsTooWideIsCutAtAWholeCharacter() {
    TextTable table = new TextTable().text("名", 9);
    table.row("住民票の写しの交付");

    assertThat(table.render().lines().skip(2)).containsExactly("住民票..");
  }

  @Test
  void combiningAndHalfWidthCharactersCountAsTheyAreShown() {
    assertThat(TextTable.width("か\u3099")).isEqualTo(2);
    assertThat(TextTable.width("ｶﾞ")).isEqualTo(2);
    assertThat(TextTable.width("ＡＢ")).isEqualTo(4);
  }

  @Test
  void noNameCanSteerTheTerminal() {
    String steering = "\u001b[2J消\u202e去\r\n\u0007\u200f";

    assertThat(TextTable.printable(steering)).isEqualTo("[2J消去 ");
  }

  @Test
  void everyLineOfATableIsAsWideAsItsCells() {
    TextTable table = new TextTable().text("a", 20).text("b", 20);
    table.row("外字\uE000", "x");
    table.row("👩‍👩‍👧", "x");
    List<String> lines = table.render().lines().skip(2).toList();

    assertThat(lines).allMatch(line -> line.endsWith("  x"));
  }
}
