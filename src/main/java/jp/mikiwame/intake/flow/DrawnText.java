package jp.mikiwame.intake.flow;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts in drawings, which are broken into lines to fit their boxes. */
final class DrawnText {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** How drawing tools write a line break that store HTML or escapes. */
  private static final Pattern WRITTEN_BREAK = Pattern.compile("(?i)<br\\s*/?>|\\\\n");

  /** Ideographs, kana and the like start here. */
  private static final char JAPANESE = '\u3000';

  private DrawnText() {}

  /** In one line: a break between Japanese characters stands for nothing, any other for a space. */
  static String plain(String text) {
    String lines = WRITTEN_BREAK.matcher(text).replaceAll("\n").strip();
    return SPACES.matcher(lines).replaceAll(spaces -> joint(lines, spaces));
  }

  private static String joint(String lines, MatchResult spaces) {
    boolean isBreak = spaces.group().chars().anyMatch(c -> c == '\n' || c == '\r');
    boolean isJapanese =
        lines.charAt(spaces.start() - 1) > JAPANESE && lines.charAt(spaces.end()) > JAPANESE;
    return isBreak && isJapanese ? "" : " ";
  }
}
