package jp.mikiwame.bench;

import java.util.List;

/** Words from which names of invented work are put together. */
final class InventoryWords {

  /** Parts of a department. */
  static final List<String> SECTIONS = List.of("第一係", "第二係", "庶務係", "管理係");

  /** Where work is done. */
  static final List<String> PLACES =
      List.of(
          "本庁", "北部支所", "南部支所", "東部支所", "西部支所", "中央出張所", "駅前出張所", "港出張所", "山手出張所", "川西地区", "川東地区",
          "上町地区", "下町地区", "旧見極町", "旧北見極村", "旧南見極町", "臨海地区", "高台地区", "団地集会所", "総合センター", "保健センター",
          "市民センター", "コールセンター", "巡回窓口");

  /** Whose cases they are, or which. */
  static final List<String> GROUPS =
      List.of(
          "新規分",
          "更新分",
          "変更分",
          "廃止・喪失分",
          "転入者分",
          "転出者分",
          "法人分",
          "個人事業主分",
          "65歳以上",
          "18歳以下",
          "障害者手帳所持者",
          "ひとり親世帯",
          "外国籍住民",
          "代理人による申請",
          "郵送による申請",
          "窓口での申請",
          "電子申請",
          "随時分",
          "年度当初分",
          "年度末分",
          "前年度からの繰越分",
          "過年度分",
          "督促対象",
          "減免対象",
          "口座振替分",
          "納付書払い分",
          "国庫補助対象",
          "県補助対象",
          "市単独事業分",
          "指定管理者分",
          "委託事業者分",
          "自治会経由分",
          "学校経由分",
          "医療機関経由分",
          "一部事務組合分",
          "会計年度任用職員分");

  /** What a step deals with. */
  static final List<String> DOCUMENTS =
      List.of(
          "申請書", "届出書", "請求書", "納付書", "台帳", "名簿", "添付書類", "本人確認書類", "委任状", "同意書", "実績報告書", "見積書",
          "契約書", "口座情報", "所得資料", "調査票", "受付簿", "送付先一覧", "集計表", "通知文", "返戻分", "差し替え分", "不備のある分",
          "控え");

  /** How the figures came about. */
  static final List<String> SOURCES =
      List.of(
          "業務量調査票（2026年9月提出、10日分の記録の平均）",
          "係長への聞き取り（2026年8月、前年度の実績件数による）",
          "文書管理システムの処理件数と担当者2人の見積りの平均",
          "前回の業務棚卸（2023年度）の値を所管課が確かめたもの",
          "繁忙期の1週間をストップウォッチで測った値");

  private InventoryWords() {}
}
