package jp.mikiwame.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextCleanerTest {

  private final TextCleaner cleaner = new TextCleaner(Set.of("code"));

  @Test
  void whatIsSaidToStayStays() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      staysIfSaid(Character.toString((char) c));
      staysIfSaid("か" + (char) c);
      staysIfSaid((char) c + "1");
      staysIfSaid("a" + (char) c + "ウ");
    }
  }

  @Test
  void whatIsSaidToStayStaysInAnyOrder() {
    Random random = new Random(5);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(5); length >= 0; length--) {
        text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x3200)));
      }
      staysIfSaid(text.toString());
    }
  }

  @Test
  void codesAndNamesAsTheyAreUsuallyWrittenAreSaidToStay() {
    for (String text : new String[] {"KAIKEI-01", "税務課", "申請書の入力・照合", "Excel 1", "コード表"}) {
      assertThat(isSaidToStay(text, true)).as(text).isTrue();
      assertThat(isSaidToStay(text, false)).as(text).isTrue();
    }
  }

  @Test
  void aLongRunOfSpacesWithinATextIsNoTrouble() {
    String text = "a" + " ".repeat(1 << 20) + "b";

    assertThat(cleaned(text, "name")).isEqualTo(text);
  }

  private void staysIfSaid(String text) {
    if (isSaidToStay(text, true)) {
      assertThat(cleaned(text, "code")).isEqualTo(text);
    }
    if (isSaidToStay(text, false)) {
      assertThat(cleaned(text, "name")).isEqualTo(text);
    }
  }

  private static boolean isSaidToStay(String text, boolean code) {
    return TextCleaner.leaves(("x" + text + "x").toCharArray(), 1, text.length(), code);
  }

  private String cleaned(String text, String member) {
    ObjectNode tree = new ObjectMapper().createObjectNode().put(member, text);
    cleaner.clean(tree);
    return tree.get(member).textValue();
  }
}
