package jp.mikiwame.model;

/** How far written rules decide the work: 定型, 一部判断, 専門判断. */
public enum RuleBased {
  YES,
  PARTLY,
  NO
}
