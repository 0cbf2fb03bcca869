package jp.mikiwame.savings;

import java.util.List;

/**
 * The chances behind the draws of one task, as standard normal scores. Draw 0 is the middle of all
 * of them: every score is 0.
 */
interface Latents {

  /** Number of draws; odd. */
  int size();

  /**
   * How well a technology does on the systems of a step, as far as it is chance. Tasks with the
   * same technology or system share a part of it.
   */
  double[] effect(String technology, List<String> systems);

  /** How far the cases of a year lie from those surveyed. */
  double[] cases();

  /** How far the minutes really spent lie from those surveyed. */
  double[] minutes();

  /** How much checking turns out to take. */
  double[] checking();

  /** How many fields there really are where they were not counted. */
  double[] fields();

  /** How well fields are read. */
  double[] reading();

  /** How well the missing answers turn out. */
  double[] level();
}
