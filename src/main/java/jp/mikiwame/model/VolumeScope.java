package jp.mikiwame.model;

/** Whose cases a volume counts. Only {@link #OWN} may be judged as this organisation's work. */
public enum VolumeScope {
  OWN,
  PREFECTURE,
  NATION
}
