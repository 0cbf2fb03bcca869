package jp.mikiwame.model;

/**
 * What a criterion saw.
 *
 * @param path how the value was reached
 * @param value number, boolean, text or date; enum constants as {@code Type.NAME}; null if the
 *     survey has no answer
 */
public record Observation(String path, Object value) {}
