package jp.mikiwame.intake.flow;

import jp.mikiwame.model.Place;

/**
 * An element of a flow.
 *
 * @param name empty if it has none
 * @param group the one that holds it; null if it stands in the process itself
 * @param isAside whether it happens only under circumstances that the flow does not show, such as
 *     an error
 * @param attachedTo id of the work that it interrupts or accompanies; null if it does not
 */
record FlowNode(
    String id,
    String name,
    NodeKind kind,
    FlowNode group,
    boolean isAside,
    String attachedTo,
    Place place) {}
