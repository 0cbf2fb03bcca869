package jp.mikiwame.model;

/**
 * 所管課.
 *
 * @param staffCount people who work there, full-time equivalents
 */
public record Department(String name, double staffCount) {}
