package jp.mikiwame.intake.survey;

import java.util.List;
import java.util.regex.Pattern;
import jp.mikiwame.intake.value.WrittenText;

/** How information systems are named in the cells of a form. */
public final class SystemNames {

  private static final Pattern SEPARATOR = Pattern.compile("[、,，;；\\r\\n]+");
  private static final Pattern NONE = Pattern.compile("なし|無し|無|使わない|使用しない|該当なし|特になし");
  private static final String KIND = "システム";

  private SystemNames() {}

  /** What is the same in all names of one system: 住民記録 and 住民記録システム are the same. */
  public static String key(String name) {
    String key = Names.key(name);
    return key.endsWith(KIND) && key.length() > KIND.length()
        ? key.substring(0, key.length() - KIND.length())
        : key;
  }

  /** The names that a cell lists. */
  static List<String> in(String text) {
    return SEPARATOR
        .splitAsStream(text)
        .map(String::strip)
        .filter(name -> !WrittenText.isUnknown(name) && !sayNone(name))
        .distinct()
        .toList();
  }

  /** Whether a cell says that no system is used. */
  static boolean sayNone(String text) {
    return NONE.matcher(text.strip()).matches();
  }

  /** Whether a name in a list is found there again. */
  public static boolean isClear(String name) {
    return in(name).equals(List.of(name));
  }
}
