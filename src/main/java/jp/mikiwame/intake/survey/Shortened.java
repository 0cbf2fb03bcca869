package jp.mikiwame.intake.survey;

import java.util.List;

/** Texts of a file as a message quotes them. */
final class Shortened {

  private static final int LONGEST = 60;
  private static final int MOST = 20;

  private Shortened() {}

  static String of(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** The first of many. */
  static List<String> of(List<String> texts) {
    return texts.stream().limit(MOST).map(Shortened::of).toList();
  }
}
