package jp.mikiwame.intake.flow;

import jp.mikiwame.model.Place;

/**
 * An arrow from one element to another.
 *
 * @param isConditional whether it is followed only at times
 */
record FlowEdge(String from, String to, boolean isConditional, Place place) {}
