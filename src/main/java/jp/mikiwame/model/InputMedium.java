package jp.mikiwame.model;

/** 入力媒体: in what form the information reaches a step. */
public enum InputMedium {
  HANDWRITTEN,
  PRINTED,
  PDF_IMAGE,
  PDF_TEXT,
  SPREADSHEET,
  SYSTEM,
  AUDIO,
  ORAL
}
