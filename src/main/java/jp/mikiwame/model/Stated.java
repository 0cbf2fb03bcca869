package jp.mikiwame.model;

/**
 * What a survey form says of a whole task, kept only to be compared with what its steps add up to:
 * no rule and no estimate uses it.
 *
 * @param minutesPerCase staff time for one case through all steps, minutes; null if not stated
 * @param annualHours staff hours a year; null if not stated
 * @param fte people who would do nothing else all year (人換算); null if not stated
 */
public record Stated(Double minutesPerCase, Double annualHours, Double fte) {}
