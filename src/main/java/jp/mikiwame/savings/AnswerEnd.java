package jp.mikiwame.savings;

import jp.mikiwame.model.Range;

/** How the missing answers turn out: an end between which they leave things open, or the middle. */
enum AnswerEnd {
  BAD,
  LIKELY,
  GOOD;

  /** The value of something of which more is better. */
  double ofGain(Range range) {
    return switch (this) {
      case BAD -> range.low();
      case LIKELY -> range.likely();
      case GOOD -> range.high();
    };
  }

  /** The value of something of which less is better. */
  double ofCost(Range range) {
    return switch (this) {
      case BAD -> range.high();
      case LIKELY -> range.likely();
      case GOOD -> range.low();
    };
  }
}
