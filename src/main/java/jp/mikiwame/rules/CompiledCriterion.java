package jp.mikiwame.rules;

import java.util.Map;
import org.drools.model.Model;

/**
 * What compiling a criterion gave.
 *
 * @param main name of the class that is the model
 * @param classes all its class files by name
 */
record CompiledCriterion(Model model, String main, Map<String, byte[]> classes) {}
