package jp.mikiwame.report;

import java.util.List;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;

/** All rules in one table. */
public final class RuleList {

  private static final int TITLE_WIDTH = 60;

  private final List<Criterion> criteria;
  private final Labels labels;

  public RuleList(List<Criterion> criteria, Labels labels) {
    this.criteria = criteria;
    this.labels = labels;
  }

  public String render() {
    TextTable table =
        new TextTable()
            .text(labels.text("column.id"), TITLE_WIDTH)
            .text(labels.text("column.rule"), TITLE_WIDTH)
            .text(labels.text("column.worth"), TITLE_WIDTH)
            .text(labels.text("column.file"), TITLE_WIDTH);
    RuleWorth worth = new RuleWorth(labels);
    for (Criterion criterion : criteria) {
      for (Rule rule : criterion.grades()) {
        table.row(rule.id(), rule.title(), worth.brief(rule), criterion.file() + ":" + rule.line());
      }
    }
    return table.render();
  }
}
