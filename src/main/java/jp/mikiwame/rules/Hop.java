package jp.mikiwame.rules;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A method of the model that a path leads through, and what is passed to it. */
final class Hop {

  /**
   * So many calls by reflection take about as long as making a class that calls the method: more of
   * them are worth it, and a few tasks start without.
   */
  private static final int MANY = 5_000;

  private static final Object[] NOTHING = {};

  private final Method method;
  private final Object[] arguments;
  private final String text;

  /** About how often it was called: threads may miss each other's calls. */
  private int calls;

  /** Calls a method that takes nothing; null before there were many calls. */
  private Function<Object, Object> plain;

  /** Calls a method that takes an argument; null before there were many calls. */
  private BiFunction<Object, Object, Object> taking;

  private Hop(Method method, Object[] arguments, String text) {
    this.method = method;
    this.arguments = arguments;
    this.text = text;
  }

  static Hop of(Method method) {
    return new Hop(method, NOTHING, method.getName());
  }

  /**
   * @param argument the only one that the method takes
   * @param text the call as the model spells it
   */
  static Hop of(Method method, Object argument, String text) {
    return new Hop(method, new Object[] {argument}, text);
  }

  /** With the same argument through another method that takes it. */
  Hop through(Method other) {
    return new Hop(other, arguments, text);
  }

  Method method() {
    return method;
  }

  String text() {
    return text;
  }

  /** What the method answers. */
  Object from(Object owner) {
    if (plain != null) {
      return plain.apply(owner);
    }
    if (taking != null) {
      return taking.apply(owner, arguments[0]);
    }
    if (++calls == MANY) {
      makeClass();
    }
    try {
      return method.invoke(owner, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw unreadable(e);
    }
  }

  // The path was checked: owners and arguments are of the types that the method takes.
  @SuppressWarnings("unchecked")
  private void makeClass() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle target = lookup.unreflect(method).asFixedArity();
      boolean takes = arguments.length > 0;
      CallSite made =
          LambdaMetafactory.metafactory(
              lookup,
              "apply",
              MethodType.methodType(takes ? BiFunction.class : Function.class),
              target.type().generic(),
              target,
              target.type());
      if (takes) {
        taking = (BiFunction<Object, Object, Object>) made.getTarget().invoke();
      } else {
        plain = (Function<Object, Object>) made.getTarget().invoke();
      }
    } catch (Throwable e) {
      throw unreadable(e);
    }
  }

  private IllegalStateException unreadable(Throwable cause) {
    return new IllegalStateException(
        "An answer could not be read (method %s, arguments %s)"
            .formatted(method, Arrays.deepToString(arguments)),
        cause);
  }
}
