package jp.mikiwame.model;

/**
 * What a criterion saw.
 *
 * @param path how the value was reached
 * @param value number, boolean, text or date; enum constants as {@code Type.NAME}; null if the
 *     survey has no answer
 * @param bounds ends between which a missing number must lie; null if even they are unknown
 */
public record Observation(String path, Object value, Range bounds) {}
