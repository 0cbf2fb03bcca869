package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.InventoryMember;
import jp.mikiwame.model.InventoryMember.Form;

/** Tables of what can be written in an inventory or a case, and of what is computed from it. */
final class FieldGuide {

  private static final String COMPUTED = "need.";

  private final Map<String, List<InventoryMember>> homes = new LinkedHashMap<>();
  private final List<Condition> conditions;
  private final Labels labels;

  /**
   * @param conditions of all rules, as examples of how computed values are written
   */
  FieldGuide(List<InventoryMember> members, List<Condition> conditions, Labels labels) {
    members.forEach(each -> homes.computeIfAbsent(each.home(), h -> new ArrayList<>()).add(each));
    this.conditions = conditions;
    this.labels = labels;
  }

  String render() {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(text("guide.fields")).append("\n\n");
    text.append(text("guide.fields.note")).append("\n\n");
    homes.forEach((home, members) -> text.append(table(home, members)));
    text.append("### ").append(text("guide.computed")).append("\n\n");
    text.append(text("guide.computed.note")).append("\n\n");
    return text.append(computed()).toString();
  }

  private String table(String home, List<InventoryMember> members) {
    MarkdownTable table =
        new MarkdownTable(
            text("guide.column.key"),
            text("guide.column.name"),
            text("guide.column.form"),
            text("guide.column.choices"),
            text("guide.column.required"),
            text("guide.column.description"));
    for (InventoryMember member : members) {
      table.row(
          MarkdownTable.code(member.key()),
          MarkdownTable.plain(name(member)),
          MarkdownTable.plain(form(member)),
          choices(member.choices()),
          required(member),
          MarkdownTable.plain(member.description()));
    }
    String meaning = text("home." + home);
    String heading = labels.text("guide.home", Map.of("home", home, "meaning", meaning));
    return "### " + heading + "\n\n" + table.render();
  }

  /** Some names are needed here only: in a message they would name the wrong member. */
  private String name(InventoryMember member) {
    String key = member.home() + "." + member.key();
    for (String known : List.of("guide.field." + key, "field." + key)) {
      if (labels.has(known)) {
        return text(known);
      }
    }
    return text("field." + member.key());
  }

  private String form(InventoryMember member) {
    return member.form() == Form.NUMBER && labels.has("unit." + member.key())
        ? unit(member.key())
        : text("guide.form." + member.form());
  }

  /** 件 for 処理件数; people read a share in percent, but they write it from 0 to 1. */
  private String unit(String word) {
    String key = "unit." + word;
    if (!labels.has(key)) {
      return "";
    }
    return text(key).equals("%")
        ? text("guide.form." + Form.SHARE)
        : Labels.fill(text(key), Map.of("value", "")).strip();
  }

  private String choices(List<String> choices) {
    boolean typed = choices.stream().anyMatch(labels::has);
    String words =
        choices.stream().map(this::choice).collect(Collectors.joining(text("list.separator")));
    return typed
        ? labels.text(
            "guide.choices",
            Map.of("type", MarkdownTable.code(choices.get(0).split("\\.")[0]), "words", words))
        : words;
  }

  private String choice(String word) {
    String bare = MarkdownTable.code(word.substring(word.indexOf('.') + 1));
    return labels.has(word)
        ? labels.text("guide.choice", Map.of("word", bare, "meaning", labels.text(word)))
        : bare;
  }

  private String required(InventoryMember member) {
    if (!member.required()) {
      return text("guide.optional");
    }
    return text(member.nullable() ? "guide.required.nullable" : "guide.required");
  }

  private String computed() {
    MarkdownTable table =
        new MarkdownTable(
            text("guide.column.path"),
            text("guide.column.name"),
            text("guide.column.form"),
            text("guide.column.need"));
    for (String key : new TreeSet<>(labels.bundle().keySet())) {
      if (key.startsWith(COMPUTED)) {
        String path = key.substring(COMPUTED.length());
        table.row(
            MarkdownTable.code(example(path)),
            MarkdownTable.plain(text("field." + path)),
            unit(path.substring(path.lastIndexOf('.') + 1)),
            MarkdownTable.plain(text(key)));
      }
    }
    return table.render();
  }

  /** minutesShare(StepKind.ENTRY) for minutesShare, if a rule looks at it. */
  private String example(String path) {
    return conditions.stream()
        .map(Condition::path)
        .filter(written -> written.startsWith(path + "("))
        .findFirst()
        .orElse(path);
  }

  private String text(String key) {
    return labels.text(key);
  }
}
