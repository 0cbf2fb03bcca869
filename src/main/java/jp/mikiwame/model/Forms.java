package jp.mikiwame.model;

/**
 * 様式: the forms that a task receives.
 *
 * @param variants number of layouts received; null if not surveyed
 * @param layout null if not surveyed
 * @param boxed whether characters are written into boxes; null if not surveyed
 * @param illegibleShare share (0–1) of forms that people cannot read either; null if not surveyed
 * @param online whether the same can be applied for electronically; null if not surveyed
 */
public record Forms(
    Integer variants, FormLayout layout, Boolean boxed, Double illegibleShare, Boolean online) {}
