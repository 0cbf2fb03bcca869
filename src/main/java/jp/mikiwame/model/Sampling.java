package jp.mikiwame.model;

/**
 * How uncertainty is drawn. The same sampling of the same tasks under the same rules gives the same
 * numbers.
 *
 * @param seed of all random draws
 * @param draws of every task; each has an opposite, and one more stands in the middle
 * @param vendorResults whether results from sources that a vendor paid for take part
 */
public record Sampling(long seed, int draws, boolean vendorResults) {

  /** What is used if nobody asks for something else. */
  public static final Sampling STANDARD = new Sampling(1, 10_000, true);

  public Sampling {
    if (draws < 1) {
      throw new IllegalArgumentException("There must be draws (%d)".formatted(draws));
    }
  }
}
