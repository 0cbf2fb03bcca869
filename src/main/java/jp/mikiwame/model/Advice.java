package jp.mikiwame.model;

/** How much a cheaper means weighs: worth a look, to be taken instead, or to be done before. */
public enum Advice {
  CONSIDER,
  ALTERNATIVE_FIRST,
  REENGINEER_FIRST
}
