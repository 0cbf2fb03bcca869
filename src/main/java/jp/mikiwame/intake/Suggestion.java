package jp.mikiwame.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known word that somebody probably meant. */
public final class Suggestion {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  /** A longer text is no misspelt word, and comparing it would take long. */
  private static final int LONGEST_WORD = 100;

  private Suggestion() {}

  /** The nearest of {@code known}, if no more than a third of its letters differ. */
  public static Optional<String> closest(String word, Collection<String> known) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    return known.stream()
        .min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k))
        .filter(best -> distance(word, best) <= Math.max(1, best.length() / 3));
  }

  private static int distance(String a, String b) {
    return DISTANCE.apply(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
  }
}
