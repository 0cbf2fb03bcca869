package jp.mikiwame.intake.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the units of a kind of answer are worth; the bare number is the unit without a name. */
final class Units {

  private static final String BARE = "";
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private final Map<String, BigDecimal> worth = new HashMap<>();

  private Units() {}

  /** Things that are counted. */
  static Units counted() {
    return new Units()
        .with(List.of(BARE), BigDecimal.ONE)
        .with(Vocabulary.OURS.unit("count"), BigDecimal.ONE);
  }

  /** How often something is done, or on how many days; other things that are counted too. */
  static Units times() {
    return counted().with(Vocabulary.OURS.unit("times"), BigDecimal.ONE);
  }

  static Units persons() {
    return new Units()
        .with(List.of(BARE), BigDecimal.ONE)
        .with(Vocabulary.OURS.unit("person"), BigDecimal.ONE);
  }

  static Units shares() {
    return new Units()
        .with(List.of("%", "パーセント"), new BigDecimal("0.01"))
        .with(List.of("割"), new BigDecimal("0.1"))
        .with(List.of("分"), new BigDecimal("0.01"));
  }

  /** Minutes, a bare number too. */
  static Units minutes(double hoursPerDay) {
    return new Units().with(List.of(BARE), BigDecimal.ONE).times(BigDecimal.ONE, hoursPerDay);
  }

  /** Hours, a bare number too. */
  static Units hours(double hoursPerDay) {
    BigDecimal minute = BigDecimal.ONE.divide(SIXTY, MathContext.DECIMAL128);
    return new Units().with(List.of(BARE), BigDecimal.ONE).times(minute, hoursPerDay);
  }

  Optional<BigDecimal> worth(String unit) {
    return Optional.ofNullable(worth.get(unit));
  }

  private Units times(BigDecimal minute, double hoursPerDay) {
    // An hour of hours is exactly one, which sixty times a rounded minute would not be.
    BigDecimal hour = minute.multiply(SIXTY).round(MathContext.DECIMAL64);
    return with(Vocabulary.OURS.unit("second"), minute.divide(SIXTY, MathContext.DECIMAL128))
        .with(Vocabulary.OURS.unit("minute"), minute)
        .with(Vocabulary.OURS.unit("hour"), hour)
        .with(Vocabulary.OURS.unit("day"), hour.multiply(BigDecimal.valueOf(hoursPerDay)));
  }

  private Units with(List<String> names, BigDecimal factor) {
    names.forEach(name -> worth.put(name, factor));
    return this;
  }
}
