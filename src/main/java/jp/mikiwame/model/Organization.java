package jp.mikiwame.model;

/**
 * 団体.
 *
 * @param code 全国地方公共団体コード; null if not given
 */
public record Organization(String name, String code) {}
