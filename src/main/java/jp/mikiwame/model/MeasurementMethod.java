package jp.mikiwame.model;

/** How minutes and volumes were found: 実測, 実績記入, 推定積上げ, 比率算出. */
public enum MeasurementMethod {
  MEASURED,
  RECORDED,
  ESTIMATED,
  RATIO
}
