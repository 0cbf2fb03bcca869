package jp.mikiwame.scoring;

import java.util.List;
import jp.mikiwame.model.MissingAnswer;

/**
 * How completely a survey answered what the rules ask.
 *
 * @param completeness share (0–1) of the questions that are answered or need no answer
 * @param missing open questions that left a criterion undetermined, the most decisive first
 */
record Answers(double completeness, List<MissingAnswer> missing) {}
