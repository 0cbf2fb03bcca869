package jp.mikiwame.model;

/**
 * 録音: what a task that turns speech into text starts from.
 *
 * @param quality null if not surveyed
 * @param verbatimRequired whether every word must stand as it was said; null if not surveyed
 * @param equipmentReady whether microphones and terminals stand ready without preparation; null if
 *     not surveyed
 */
public record Recording(
    RecordingQuality quality, Boolean verbatimRequired, Boolean equipmentReady) {}
