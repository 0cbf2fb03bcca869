package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.InventoryMember;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.model.Technology;

/** The rules as a page for readers: what each looks at, demands and is worth, and its cases. */
public final class RuleGuide {

  /** Name of the page in the rules folder. */
  public static final String FILE = "README.md";

  private final Map<String, String> technologies = new LinkedHashMap<>();
  private final Map<String, List<Criterion>> folders = new LinkedHashMap<>();
  private final List<RuleCase> cases;
  private final Labels labels;

  /**
   * @param cases of the criteria, in the order of their files
   */
  public RuleGuide(
      List<Technology> technologies,
      List<Criterion> criteria,
      List<RuleCase> cases,
      Labels labels) {
    technologies.forEach(each -> this.technologies.put(each.id(), each.name()));
    criteria.forEach(
        each -> folders.computeIfAbsent(each.folder(), f -> new ArrayList<>()).add(each));
    this.cases = List.copyOf(cases);
    this.labels = labels;
  }

  /**
   * The page in Markdown.
   *
   * @param members what an inventory may have
   */
  public String render(List<InventoryMember> members) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(labels.text("guide.title")).append("\n\n");
    page.append(labels.text("guide.generated")).append('\n');
    page.append(labels.text("guide.counts", counts())).append("\n\n");
    page.append("## ").append(labels.text("guide.index")).append("\n\n");
    folders.forEach((folder, criteria) -> page.append(heading(folder)).append(index(criteria)));
    page.append("## ").append(labels.text("guide.criteria")).append("\n\n");
    CriterionGuide sections = new CriterionGuide(technologies, cases, labels);
    folders.forEach(
        (folder, criteria) -> {
          page.append(heading(folder));
          criteria.forEach(criterion -> page.append(sections.render(criterion)));
        });
    page.append(new FieldGuide(members, conditions(), labels).render());
    page.append(new NoticeGuide(labels).render());
    return page.toString().stripTrailing() + "\n";
  }

  private Map<String, Object> counts() {
    List<Criterion> criteria = folders.values().stream().flatMap(List::stream).toList();
    return Map.of(
        "criteria", criteria.size(),
        "rules", criteria.stream().mapToInt(criterion -> criterion.grades().size()).sum(),
        "cases", cases.size());
  }

  private String heading(String folder) {
    String technology = technologies.get(folder);
    String meaning =
        technology == null
            ? labels.text("guide.folder." + folder)
            : labels.text("guide.folder.technology", Map.of("technology", technology));
    return "### %s\n\n"
        .formatted(labels.text("guide.folder", Map.of("folder", folder, "meaning", meaning)));
  }

  private String index(List<Criterion> criteria) {
    RuleWorth worth = new RuleWorth(labels);
    MarkdownTable table =
        new MarkdownTable(
            labels.text("column.id"),
            labels.text("guide.column.criterion"),
            labels.text("column.worth"),
            labels.text("guide.column.fields"),
            labels.text("guide.column.source"));
    for (Criterion criterion : criteria) {
      table.row(
          "[%s](#%s)".formatted(criterion.id(), CriterionGuide.anchor(criterion)),
          MarkdownTable.plain(criterion.title()),
          list(criterion.grades().stream().map(worth::brief)),
          list(conditionsOf(criterion).map(condition -> labels.field(condition.path()))),
          list(criterion.grades().stream().map(rule -> nameOf(rule.source()))));
    }
    return table.render();
  }

  private String list(Stream<String> texts) {
    return texts
        .distinct()
        .map(MarkdownTable::plain)
        .collect(Collectors.joining(labels.text("list.separator")));
  }

  /** つくば市 2018 RPA実証 without the figures that follow it. */
  private static String nameOf(String source) {
    return source.split("[:;。]")[0];
  }

  private List<Condition> conditions() {
    return folders.values().stream()
        .flatMap(List::stream)
        .flatMap(RuleGuide::conditionsOf)
        .toList();
  }

  static Stream<Condition> conditionsOf(Criterion criterion) {
    return criterion.grades().stream().flatMap(rule -> rule.conditions().stream());
  }
}
