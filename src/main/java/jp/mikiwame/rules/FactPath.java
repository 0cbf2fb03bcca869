package jp.mikiwame.rules;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mikiwame.model.Forms;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Recording;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.SystemsInUse;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Volume;

/**
 * A way from a fact to one of its answers, such as {@code volume.annualCases} or {@code
 * minutesShare(StepKind.ENTRY)}.
 *
 * <p>Only public methods of the model's records can be reached, and only enum constants passed to
 * them: a path cannot do anything but look.
 */
final class FactPath {

  private static final String MODEL = Task.class.getPackageName();
  private static final Pattern SEGMENT =
      Pattern.compile("([A-Za-z]\\w*)(?:\\(([^()]*)\\))?(\\.|$)");

  /** Records that are never null, so that a path may lead through them. */
  private static final Set<Class<?>> PASSABLE =
      Set.of(Task.class, Volume.class, Forms.class, Recording.class, SystemsInUse.class);

  /** Counts are rarely higher. */
  private static final int LOW_NUMBERS = 12;

  /** A path that leads nowhere: what could not be followed, and what would have been possible. */
  static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;
    private final String word;
    private final String owner;
    private final transient Set<String> known;

    Unknown(String word, String owner, Set<String> known) {
      super("%s is unknown on %s".formatted(word, owner));
      this.word = word;
      this.owner = owner;
      this.known = known;
    }

    String word() {
      return word;
    }

    String owner() {
      return owner;
    }

    Set<String> known() {
      return known;
    }
  }

  private final Hop[] hops;

  /** The way to the ends between which a missing answer must lie; null if there is none. */
  private final Hop[] toBounds;

  private final String text;
  private final String[] constants;

  private FactPath(List<Hop> hops) {
    this.hops = hops.toArray(Hop[]::new);
    this.text = hops.stream().map(Hop::text).collect(Collectors.joining("."));
    this.toBounds = toBounds(hops);
    this.constants = type().isEnum() ? constants(type()) : null;
  }

  static FactPath of(Class<?> fact, String text) throws Unknown {
    List<Hop> hops = new ArrayList<>();
    Matcher segment = SEGMENT.matcher(text);
    Class<?> owner = fact;
    int end = 0;
    while (end < text.length()) {
      if (!segment.find(end) || segment.start() != end) {
        throw new Unknown(text, fact.getSimpleName(), answersOf(fact));
      }
      boolean last = segment.end() == text.length() && segment.group(3).isEmpty();
      Hop hop = hop(owner, segment.group(1), segment.group(2), last);
      hops.add(hop);
      owner = hop.method().getReturnType();
      end = segment.end();
    }
    return new FactPath(hops);
  }

  /** The path as the model spells it: made of its own names, not of what somebody wrote. */
  String text() {
    return text;
  }

  /** Type of the answer. */
  Class<?> type() {
    return hops[hops.length - 1].method().getReturnType();
  }

  /**
   * How many answers are counted as words: constants, true and false, or the lowest whole numbers;
   * 0 for other types, and where more than the answer itself is known.
   */
  int words() {
    if (hasBounds()) {
      return 0;
    }
    Class<?> type = type();
    return constants != null
        ? constants.length
        : type == Boolean.class ? 2 : type == Integer.class ? LOW_NUMBERS : 0;
  }

  /** The number of an answer among the words from 1; -1 if it is none of them. */
  static int word(Object answer) {
    if (answer instanceof Enum<?> constant) {
      return constant.ordinal() + 1;
    }
    if (answer instanceof Integer number) {
      return 0 <= number && number < LOW_NUMBERS ? number + 1 : -1;
    }
    return (Boolean) answer ? 2 : 1;
  }

  /** The answer on a fact; null if the survey has none. */
  Object valueOn(Object fact) {
    return follow(hops, fact);
  }

  /** A value at the end of this path as reports show it: constants as {@code Type.NAME}. */
  Object shown(Object value) {
    return value instanceof Enum<?> constant ? constants[constant.ordinal()] : value;
  }

  /**
   * The ends between which a missing answer must lie, from the method of the same name with
   * "Bounds" behind it; null if there is none or if it does not know either.
   */
  Range boundsOn(Object fact) {
    return toBounds == null ? null : (Range) follow(toBounds, fact);
  }

  boolean hasBounds() {
    return toBounds != null;
  }

  private static Object follow(Hop[] hops, Object fact) {
    Object value = fact;
    for (Hop hop : hops) {
      value = hop.from(value);
    }
    return value;
  }

  private static Hop[] toBounds(List<Hop> hops) {
    Hop last = hops.get(hops.size() - 1);
    for (Method method : last.method().getDeclaringClass().getMethods()) {
      if (method.getName().equals(last.method().getName() + "Bounds")) {
        Hop[] way = hops.toArray(Hop[]::new);
        way[way.length - 1] = last.through(method);
        return way;
      }
    }
    return null;
  }

  /** The types of the model that a path can begin at, lead through, end in or be given. */
  static Set<Class<?>> types() {
    Set<Class<?>> types = new HashSet<>(PASSABLE);
    types.add(StepInTask.class);
    for (Class<?> owner : List.copyOf(types)) {
      for (Method method : owner.getMethods()) {
        if (isAnswer(method) && method.getReturnType().isEnum()) {
          types.add(method.getReturnType());
        }
        if (isAnswer(method) && method.getParameterCount() == 1) {
          types.add(enumTypeOf(method));
        }
      }
    }
    return types;
  }

  /** Names that can stand first in a path from this record. */
  static Set<String> answersOf(Class<?> owner) {
    Set<String> names = new TreeSet<>();
    for (Method method : owner.getMethods()) {
      if (isAnswer(method) && (isLeaf(method.getReturnType()) || isPassable(method))) {
        names.add(method.getName());
      }
    }
    return names;
  }

  private static Hop hop(Class<?> owner, String name, String arguments, boolean last)
      throws Unknown {
    for (Method method : owner.getMethods()) {
      boolean reachable = last ? isLeaf(method.getReturnType()) : isPassable(method);
      boolean takes = method.getParameterCount() == (arguments == null ? 0 : 1);
      if (method.getName().equals(name) && isAnswer(method) && reachable && takes) {
        return arguments == null
            ? Hop.of(method)
            : hop(method, arguments.isBlank() ? new String[0] : arguments.split(",", -1));
      }
    }
    throw new Unknown(name, owner.getSimpleName(), answersOf(owner));
  }

  private static boolean isAnswer(Method method) {
    boolean ownMethod = method.getDeclaringClass().getPackageName().equals(MODEL);
    boolean plain = !Modifier.isStatic(method.getModifiers());
    boolean generic = Set.of("equals", "hashCode", "toString").contains(method.getName());
    boolean enumArgument =
        method.getParameterCount() == 0
            || method.getParameterCount() == 1 && enumTypeOf(method).isEnum();
    return ownMethod && plain && !generic && enumArgument;
  }

  private static boolean isLeaf(Class<?> type) {
    return type.isEnum()
        || Set.of(Double.class, Integer.class, Boolean.class, String.class, LocalDate.class)
            .contains(type);
  }

  private static boolean isPassable(Method method) {
    return method.getParameterCount() == 0 && PASSABLE.contains(method.getReturnType());
  }

  private static Class<?> enumTypeOf(Method method) {
    Class<?> type = method.getParameterTypes()[0];
    return method.isVarArgs() ? type.getComponentType() : type;
  }

  private static Hop hop(Method method, String[] words) throws Unknown {
    Class<?> type = enumTypeOf(method);
    int most = method.isVarArgs() ? type.getEnumConstants().length : 1;
    Object constants = Array.newInstance(type, words.length);
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].strip();
      Array.set(constants, i, constant(type, words[i]));
    }
    String text = method.getName() + "(" + String.join(", ", words) + ")";
    if (words.length > most || words.length == 0 && !method.isVarArgs()) {
      throw new Unknown(text, type.getSimpleName(), Set.of());
    }
    Object argument = method.isVarArgs() ? constants : Array.get(constants, 0);
    return Hop.of(method, argument, text);
  }

  private static String[] constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name())
        .toArray(String[]::new);
  }

  /** The enum constant written as {@code Type.NAME}. */
  static Object constant(Class<?> type, String text) throws Unknown {
    Set<String> known = new TreeSet<>();
    for (Object constant : type.getEnumConstants()) {
      String written = type.getSimpleName() + "." + ((Enum<?>) constant).name();
      if (written.equals(text)) {
        return constant;
      }
      known.add(written);
    }
    throw new Unknown(text, type.getSimpleName(), known);
  }
}
