package jp.mikiwame.savings;

import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Outlook;

/** A way of drawing candidates, each by itself, so that their draws can be added up. */
interface CandidateDraws {

  /** Draws there are of each. */
  int size();

  /**
   * Draws a candidate that has an estimate. What is returned may only be used by the same thread,
   * and before it draws the next one.
   */
  OfOne of(Candidate candidate);

  /** The draws of one candidate. */
  interface OfOne {

    Outlook outlook();

    /** To be kept as long as they are needed. */
    TaskDraws draws();
  }
}
