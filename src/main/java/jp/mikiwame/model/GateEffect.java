package jp.mikiwame.model;

/** What a gate does to a technology: rules it out, or puts it off until it is released. */
public enum GateEffect {
  FORBID,
  POSTPONE
}
