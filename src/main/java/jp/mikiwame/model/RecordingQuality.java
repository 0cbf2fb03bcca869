package jp.mikiwame.model;

/** How well the voices of a recording can be told apart and heard. */
public enum RecordingQuality {
  CLEAR,
  MIXED,
  POOR
}
