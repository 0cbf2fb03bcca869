package jp.mikiwame.intake.survey;

/** How the answers of a column are read. */
public enum AnswerForm {
  TEXT,
  ID,
  /** Cases or fields: 約1,200件. */
  COUNT,
  /** How often in a year: 24回. */
  TIMES,
  /** Cases of a year: 年間1,200件 too. */
  ANNUAL_COUNT,
  /** A plain number that need not be whole. */
  NUMBER,
  WHOLE,
  MINUTES,
  HOURS,
  FTE,
  SHARE,
  FREQUENCY,
  MONTHS,
  DATE,
  FISCAL_YEAR,
  YES_NO,
  /** One word of a choice. */
  CODE,
  /** Several words of a choice. */
  CODES,
  /** Systems by id or name. */
  SYSTEMS,
  /** 根拠法令: a law or ordinance means that the task is demanded by it. */
  LAW,
  /** 事務区分: 法定受託事務 is demanded by law, 自治事務 may be or not. */
  TASK_CLASS,
  /** Cases that came online: where there are some, applications are taken online. */
  ONLINE_COUNT,
  /** 本人確認手法: whether a seal is demanded. */
  IDENTIFICATION
}
