package jp.mikiwame.model;

/**
 * 技術: an entry of {@code technologies.yaml}.
 *
 * @param id also the name of its folder of criteria
 * @param prefix with which the ids of its criteria begin
 * @param name as shown
 * @param description what it does, in one sentence
 */
public record Technology(String id, String prefix, String name, String description) {}
