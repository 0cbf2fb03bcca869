package jp.mikiwame.intake.eventlog;

import jp.mikiwame.model.Place;

/**
 * A value in a log.
 *
 * @param heading of its column, or key of its attribute
 */
record Said(String text, String heading, Place place) {}
