package jp.mikiwame.intake.value;

import java.util.function.Function;

/** What a cell says. Only {@link Given} has a value: nothing else is ever taken for zero. */
public sealed interface Written<T> {

  /**
   * An answer.
   *
   * @param approximate whether its writer said so (約, 程度), or gave a range where one value is
   *     wanted
   */
  record Given<T>(T value, boolean approximate) implements Written<T> {}

  /** Says that nobody knows, or says nothing. */
  record Unknown<T>() implements Written<T> {}

  /** Says something that is not understood. */
  record Unreadable<T>(String text) implements Written<T> {}

  /** Says something that cannot be, such as a negative count or a 13th month. */
  record Impossible<T>(String text) implements Written<T> {}

  static <T> Written<T> given(T value) {
    return new Given<>(value, false);
  }

  /** The same said of another value; what is not given stays so. */
  default <R> Written<R> map(Function<T, R> change) {
    return then(given -> new Given<>(change.apply(given.value()), given.approximate()));
  }

  /** What follows from an answer; what is not given stays so. */
  default <R> Written<R> then(Function<Given<T>, Written<R>> next) {
    if (this instanceof Given<T> given) {
      return next.apply(given);
    }
    if (this instanceof Unreadable<T> unreadable) {
      return new Unreadable<>(unreadable.text());
    }
    return this instanceof Impossible<T> impossible
        ? new Impossible<>(impossible.text())
        : new Unknown<>();
  }
}
