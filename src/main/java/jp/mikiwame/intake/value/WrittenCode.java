package jp.mikiwame.intake.value;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.mikiwame.intake.table.Cell;

/**
 * One of the words of a choice: 定型, 画面、CSV入出力.
 *
 * <p>A word that fits two codes, such as 紙 for a medium, is not understood.
 */
public final class WrittenCode {

  private static final Map<String, Choice> CHOICES = new ConcurrentHashMap<>();

  private WrittenCode() {}

  /** The code as the inventory writes it, such as {@code MONTHLY}. */
  public static Written<String> read(Cell cell, Class<? extends Enum<?>> type) {
    return Answer.read(cell, choice(type.getSimpleName())::read);
  }

  /** Codes, each once; none for なし. */
  public static Written<List<String>> readAll(Cell cell, Class<? extends Enum<?>> type) {
    return Answer.readList(cell, choice(type.getSimpleName())::readAll);
  }

  /** 標準化対象業務 as the inventory writes it, or 対象外. */
  public static Written<String> readStandardizedBusiness(Cell cell) {
    return Answer.read(cell, choice("StandardizedBusiness")::read);
  }

  static Choice choice(String name) {
    return CHOICES.computeIfAbsent(name, Choice::of);
  }
}
