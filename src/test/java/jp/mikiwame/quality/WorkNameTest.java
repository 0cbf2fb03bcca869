package jp.mikiwame.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkNameTest {

  @DisplayName("同じ業務の書き方の違い")
  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "受付, 受け付け",
    "入所申込の受付, 入所申し込みの受け付け業務",
    "住民票の写しの交付に関する業務, 住民票写し交付事務",
    "住民票の発行, 住民票の交付",
    "都市計画に関する証明, 都市計画の証明",
    "ｱﾝｹｰﾄの集計, アンケートの集計",
    "あんけーと集計, アンケート集計",
    "ＲＰＡの運用, RPA運用",
    "旅費の精算と支払, 旅費の精算・支払い",
    "固定資産税（償却資産）の申告, 固定資産税 償却資産の申告",
    "選挙事務, 選挙関係事務"
  })
  void aNameIsTheSameHoweverItIsSpelt(String one, String other) {
    assertThat(WorkName.key(one)).isEqualTo(WorkName.key(other));
  }

  @DisplayName("別の業務")
  @ParameterizedTest(name = "{0} ≠ {1}")
  @CsvSource({"転入届の受付, 転出届の受付", "住民税の賦課, 住民税の徴収", "こども相談, 相談", "道路の占用, 公園の占用"})
  void differentWorkKeepsDifferentNames(String one, String other) {
    assertThat(WorkName.key(one)).isNotEqualTo(WorkName.key(other));
  }

  @DisplayName("残らなくなる名称")
  @ParameterizedTest
  @CsvSource({"業務", "事務", "の", "・・・", "（）"})
  void aNameOfNothingButSuchWordsIsKept(String name) {
    assertThat(WorkName.key(name)).isNotEmpty();
  }
}
