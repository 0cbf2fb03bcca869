package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Rule;

/** 効き目: what a hit of a rule is worth, in words. */
public final class RuleWorth {

  private final Labels labels;

  public RuleWorth(Labels labels) {
    this.labels = labels;
  }

  /** For a column of a table: points, technologies, effect or advice. */
  String brief(Rule rule) {
    Conclusion conclusion = rule.conclusion();
    if (conclusion instanceof Conclusion.Points points) {
      return labels.points(points.points());
    }
    if (conclusion instanceof Conclusion.TakeOver takeOver) {
      return String.join("+", takeOver.technologies());
    }
    if (conclusion instanceof Conclusion.Checking checking) {
      return String.join("+", checking.technologies());
    }
    return conclusion instanceof Conclusion.Gate gate
        ? labels.of(gate.effect())
        : labels.of(((Conclusion.Alternative) conclusion).advice());
  }

  /**
   * Everything that the header says of it.
   *
   * @param names name of a technology by its id
   */
  public String full(Rule rule, UnaryOperator<String> names) {
    Conclusion conclusion = rule.conclusion();
    if (conclusion instanceof Conclusion.Points points) {
      return labels.text("guide.points", Map.of("points", labels.exact(points.points())));
    }
    if (conclusion instanceof Conclusion.TakeOver takeOver) {
      String together = joined(takeOver.technologies(), names, " + ");
      return labels.text("guide.takeOver", Map.of("technologies", together));
    }
    if (conclusion instanceof Conclusion.Checking checking) {
      String each = joined(checking.technologies(), names, labels.text("list.separator"));
      return labels.text(
          "guide.checking", Map.of("technologies", each, "amounts", amounts(checking)));
    }
    return conclusion instanceof Conclusion.Gate gate ? full(gate, names) : brief(rule);
  }

  private String full(Conclusion.Gate gate, UnaryOperator<String> names) {
    return labels.text(
        "guide.gate",
        Map.of(
            "effect", labels.of(gate.effect()),
            "technologies", joined(gate.technologies(), names, labels.text("list.separator")),
            "release", gate.release()));
  }

  private String amounts(Conclusion.Checking checking) {
    List<String> amounts = new ArrayList<>();
    add(amounts, "perCase", checking.minutesPerCase(), labels.exact(checking.minutesPerCase()));
    add(amounts, "perField", checking.minutesPerField(), labels.exact(checking.minutesPerField()));
    add(amounts, "perError", checking.minutesPerError(), labels.exact(checking.minutesPerError()));
    add(amounts, "share", checking.shareOfMinutes(), labels.percent(checking.shareOfMinutes()));
    return amounts.isEmpty()
        ? labels.text("guide.checking.nothing")
        : String.join(labels.text("list.separator"), amounts);
  }

  private void add(List<String> amounts, String kind, double value, String shown) {
    if (value > 0) {
      amounts.add(labels.text("guide.checking." + kind, Map.of("value", shown)));
    }
  }

  private static String joined(List<String> ids, UnaryOperator<String> names, String separator) {
    return ids.stream().map(names).collect(Collectors.joining(separator));
  }
}
