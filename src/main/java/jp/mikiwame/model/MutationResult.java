package jp.mikiwame.model;

/**
 * A small change to a rule, and whether any case noticed it.
 *
 * @param rule the rule that was changed
 * @param before what stood there
 * @param after what was put in its place
 */
public record MutationResult(
    String rule, String file, int line, String before, String after, boolean noticed) {}
