package jp.mikiwame.intake.flow;

import java.util.List;
import java.util.Map;

/**
 * A file of flows.
 *
 * @param pools names of those who take part, by the id of their process
 */
record FlowDrawing(List<FlowProcess> processes, Map<String, String> pools) {}
