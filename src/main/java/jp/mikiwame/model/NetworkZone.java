package jp.mikiwame.model;

/** 三層分離の区分: マイナンバー利用事務系, LGWAN接続系, インターネット接続系, スタンドアロン. */
public enum NetworkZone {
  MY_NUMBER,
  LGWAN,
  INTERNET,
  STANDALONE
}
