package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Task;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Reads one rule file on Drools' own parse tree. Whatever is not a plain observation is refused, so
 * that a rule file can look at a task and do nothing else.
 */
final class CriterionReader {

  private static final Pattern RULE_NAME =
      Pattern.compile("([A-Z]+-\\d+)-(\\d{1,4}) ([^\\s\"\\\\*{}][^\"\\\\*{}\\n\\r\\t]*)");

  /** A quoted text without quotes in it, or plain words and numbers. */
  private static final Pattern HEADER_VALUE = Pattern.compile("\"[^\"]*\"|[\\w.,\\s-]*");

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

  /** A file holds the grades of one criterion. */
  private static final int MOST_RULES = 20;

  private final RuleFolderMeaning meaning;
  private final String path;
  private final String text;
  private final List<String> lines;
  private final FaultSink faults;

  /**
   * @param meaning what the file's folder stands for
   * @param path within the rules folder, with forward slashes
   * @param text content of the file
   * @param faults where faults go
   */
  CriterionReader(RuleFolderMeaning meaning, String path, String text, FaultSink faults) {
    this.meaning = meaning;
    this.path = path;
    this.text = text;
    this.lines = text.lines().toList();
    this.faults = faults;
  }

  /** The criterion, as far as it could be read. Only to be used if no fault was reported. */
  Criterion read() {
    Optional<PackageDescr> parsed = new RuleSyntax(text, faults).parse();
    if (parsed.isEmpty() || isTooLong(parsed.get())) {
      return null;
    }
    PackageDescr file = parsed.get();
    refuseDeclarations(file);
    List<Rule> grades = new ArrayList<>();
    for (RuleDescr rule : file.getRules()) {
      grades.add(rule(rule, rule == file.getRules().get(0)));
    }
    if (grades.isEmpty()) {
      faults.at(1, 0, "rule-file-empty", Map.of());
      return null;
    }
    RuleDescr first = file.getRules().get(0);
    return new Criterion(
        criterionId(),
        title(first),
        commentAbove(first),
        meaning.folder(),
        path,
        meaning.fact() == StepInTask.class,
        grades);
  }

  /** Every rule becomes classes; a file with thousands of them would compile for hours. */
  private boolean isTooLong(PackageDescr file) {
    List<RuleDescr> rules = file.getRules();
    if (rules.size() > MOST_RULES) {
      Map<String, Integer> values = Map.of("count", rules.size(), "allowed", MOST_RULES);
      faults.at(rules.get(MOST_RULES).getLine(), 0, "rules-too-many", values);
    }
    return rules.size() > MOST_RULES;
  }

  private void refuseDeclarations(PackageDescr file) {
    if (!meaning.packageName().equals(file.getName())) {
      faults.at(
          1,
          0,
          "rule-package",
          Map.of("found", String.valueOf(file.getName()), "wanted", meaning.packageName()));
    }
    for (ImportDescr imported : file.getImports()) {
      if (!isOfModel(imported.getTarget())) {
        refuse(imported, "import " + imported.getTarget());
      }
    }
    Stream.of(
            file.getFunctionImports(),
            file.getAccumulateImports(),
            file.getGlobals(),
            file.getFunctions(),
            file.getTypeDeclarations(),
            file.getEnumDeclarations(),
            file.getEntryPointDeclarations(),
            file.getWindowDeclarations(),
            file.getAttributes(),
            file.getUnit() == null ? List.<BaseDescr>of() : List.of(file.getUnit()))
        .flatMap(java.util.Collection::stream)
        .forEach(declared -> refuse(declared, words(declared)));
  }

  private static boolean isOfModel(String target) {
    String prefix = Task.class.getPackageName() + ".";
    return target.startsWith(prefix) && target.substring(prefix.length()).matches("[A-Z]\\w*");
  }

  private Rule rule(RuleDescr rule, boolean first) {
    Matcher name = RULE_NAME.matcher(rule.getName());
    boolean named = name.matches() && name.group(1).equals(criterionId());
    if (!named) {
      faults.at(
          rule.getLine(),
          0,
          "rule-name",
          Map.of("name", rule.getName(), "example", criterionId() + "-1 …"));
    }
    refuseBehaviour(rule);
    refuseUnusualHeaders(rule);
    RuleHeader header =
        new RuleHeader(
            meaning.folder(),
            annotations(rule),
            meaning.technologies(),
            (key, code, values) -> faults.at(lineOfKey(rule, key), 4, code, values));
    header.refuseUnknown(first);
    ConditionReader conditions = conditions(rule);
    refuseUnbound(rule, header.text("because"), conditions);
    return new Rule(
        named ? name.group(1) + "-" + name.group(2) : rule.getName(),
        named ? name.group(3) : rule.getName(),
        rule.getLine(),
        conditions.conditions(),
        header.text("because"),
        header.text("source"),
        header.conclusion());
  }

  private void refuseBehaviour(RuleDescr rule) {
    rule.getAttributes().values().forEach(a -> refuse(a, a.getName()));
    boolean empty =
        String.valueOf(rule.getConsequence()).isBlank() || rule.getConsequence() == null;
    if (!empty || !rule.getNamedConsequences().isEmpty()) {
      faults.at(rule.getConsequenceLine(), 0, "rule-consequence", Map.of());
    }
    if (rule.getParentName() != null) {
      refuse(rule, "extends");
    }
    if (rule.isQuery()) {
      refuse(rule, "query");
    }
  }

  private ConditionReader conditions(RuleDescr rule) {
    ConditionReader reader = new ConditionReader(meaning.fact(), faults);
    List<? extends BaseDescr> parts = rule.getLhs().getDescrs();
    if (parts.size() == 1 && parts.get(0) instanceof PatternDescr pattern && isPlain(pattern)) {
      for (BaseDescr constraint : few(pattern.getConstraint().getDescrs())) {
        if (constraint instanceof ExprConstraintDescr expression
            && expression.getType() == ExprConstraintDescr.Type.NAMED) {
          reader.read(expression.getExpression(), expression.getLine(), expression.getColumn());
        } else {
          refuse(constraint, words(constraint));
        }
      }
    } else {
      BaseDescr culprit = parts.isEmpty() ? rule : parts.get(parts.size() - 1);
      faults.at(
          Math.max(rule.getLine(), culprit.getLine()),
          0,
          "rule-pattern",
          Map.of("fact", meaning.fact().getSimpleName()));
    }
    if (reader.conditions().stream().allMatch(c -> c.comparisons().isEmpty())) {
      faults.at(rule.getLine(), 0, "rule-no-condition", Map.of());
    }
    return reader;
  }

  /** No more constraints than a rule may have; a fault if there are. */
  private List<? extends BaseDescr> few(List<? extends BaseDescr> constraints) {
    int most = ConditionReader.MOST;
    if (constraints.size() > most) {
      BaseDescr first = constraints.get(most);
      Map<String, Integer> values = Map.of("count", constraints.size(), "allowed", most);
      faults.at(first.getLine(), first.getColumn(), "rule-conditions-too-many", values);
    }
    return constraints.subList(0, Math.min(most, constraints.size()));
  }

  private boolean isPlain(PatternDescr pattern) {
    return meaning.fact().getSimpleName().equals(pattern.getObjectType())
        && pattern.getIdentifier() == null
        && pattern.getSource() == null
        && pattern.getBehaviors().isEmpty()
        && pattern.getAnnotations().isEmpty()
        && !pattern.isQuery();
  }

  private void refuseUnbound(RuleDescr rule, String because, ConditionReader conditions) {
    TreeSet<String> bound = new TreeSet<>();
    conditions.conditions().forEach(condition -> bound.add(condition.name()));
    Matcher braces = BRACES.matcher(because);
    while (braces.find()) {
      if (!bound.contains(braces.group(1))) {
        faults.at(
            lineOfKey(rule, "because"),
            4,
            "rule-because-unbound",
            Map.of("name", braces.group(1), "allowed", String.join(", ", bound)));
      }
    }
  }

  private static Map<String, String> annotations(RuleDescr rule) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : new TreeSet<>(rule.getAnnotationNames())) {
      values.put(name, unquoted(String.valueOf(value(rule.getAnnotation(name)))));
    }
    return values;
  }

  private void refuseUnusualHeaders(RuleDescr rule) {
    for (String name : new TreeSet<>(rule.getAnnotationNames())) {
      AnnotationDescr annotation = rule.getAnnotation(name);
      boolean plain =
          value(annotation) instanceof String text && HEADER_VALUE.matcher(text).matches();
      if (!plain || annotation.getValueMap().size() > 1 || annotation.isDuplicated()) {
        faults.at(lineOfKey(rule, name), 4, "rule-header-form", Map.of("key", "@" + name));
      }
    }
  }

  private static Object value(AnnotationDescr annotation) {
    return annotation.getValueMap().getOrDefault(AnnotationDescr.VALUE, "");
  }

  private String title(RuleDescr first) {
    String title = annotations(first).get("criterion");
    if (title == null || title.isBlank()) {
      faults.at(first.getLine(), 0, "rule-header-missing", Map.of("key", "@criterion"));
      return "";
    }
    return title;
  }

  /** The parser drops comments, so the lines directly above a rule are taken from the text. */
  private String commentAbove(RuleDescr rule) {
    List<String> lines = text.lines().toList();
    LinkedList<String> comment = new LinkedList<>();
    for (int i = rule.getLine() - 2; i >= 0 && lines.get(i).strip().startsWith("//"); i--) {
      comment.addFirst(lines.get(i).strip().replaceFirst("^/+", "").strip());
    }
    return String.join("\n", comment);
  }

  /** RPA-10 of rpa/RPA-10-entry-share.drl. */
  private String criterionId() {
    Matcher id = Pattern.compile(".*/([A-Z]+-\\d+)-[a-z0-9-]+\\.drl").matcher(path);
    return id.matches() ? id.group(1) : meaning.prefix();
  }

  private void refuse(BaseDescr part, String what) {
    faults.at(
        Math.max(1, part.getLine()), part.getColumn(), "rule-not-allowed", Map.of("what", what));
  }

  private static String words(BaseDescr part) {
    return part.getClass().getSimpleName().replace("Descr", "");
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** The parse tree has no line for an annotation, so it is looked up in the text. */
  private int lineOfKey(RuleDescr rule, String key) {
    for (int i = rule.getLine() - 1;
        i < lines.size() && !lines.get(i).strip().equals("when");
        i++) {
      if (lines.get(i).contains("@" + key)) {
        return i + 1;
      }
    }
    return rule.getLine();
  }
}
