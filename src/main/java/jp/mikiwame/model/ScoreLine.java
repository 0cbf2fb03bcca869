package jp.mikiwame.model;

/**
 * A criterion's part of a score.
 *
 * @param rule the grade that hit; null if none did
 * @param points points earned on the criterion's own scale; a range if undetermined
 * @param contribution the same on the scale 0–100 of the suitability
 * @param best contribution of the criterion's best grade
 */
public record ScoreLine(
    String criterion,
    Outcome outcome,
    String rule,
    Range points,
    Range contribution,
    double best) {}
