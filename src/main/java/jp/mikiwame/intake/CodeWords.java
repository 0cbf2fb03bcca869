package jp.mikiwame.intake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Forms;
import jp.mikiwame.model.InformationSystem;
import jp.mikiwame.model.Recording;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Volume;

/** Which enum of the model the code words of a member belong to, so that they can be explained. */
final class CodeWords {

  private static final List<Class<?>> RECORDS =
      List.of(
          Task.class,
          Step.class,
          Volume.class,
          Forms.class,
          Recording.class,
          InformationSystem.class);

  static final CodeWords OF_MODEL = new CodeWords();

  private final Map<String, Class<?>> enums = new HashMap<>();

  private CodeWords() {
    for (Class<?> type : RECORDS) {
      for (RecordComponent component : type.getRecordComponents()) {
        Class<?> held = heldType(component);
        if (held.isEnum()) {
          enums.put(component.getName(), held);
        }
      }
    }
  }

  /** The words as {@code Type.WORD} where the model knows them. */
  List<String> typed(String member, List<String> words) {
    Class<?> type = enums.get(member);
    return type == null
        ? words
        : words.stream()
            .filter(word -> !word.equals("null"))
            .map(word -> type.getSimpleName() + "." + word)
            .toList();
  }

  /** What the model has for a word of a member: a constant, or the word itself. */
  Object constant(String member, String word) {
    Class<?> type = enums.get(member);
    if (type != null) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(word)) {
          return constant;
        }
      }
    }
    return word;
  }

  private static Class<?> heldType(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType list) {
      Type item = list.getActualTypeArguments()[0];
      return item instanceof Class<?> known ? known : Object.class;
    }
    return component.getType();
  }
}
