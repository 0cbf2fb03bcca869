package jp.mikiwame.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;

/**
 * Reads one rule file on Drools' own parse tree. Whatever is not a plain observation is refused, so
 * that a rule file can look at a task and do nothing else.
 */
final class CriterionReader {

  private static final Pattern RULE_NAME =
      Pattern.compile("([A-Z]+-\\d+)-(\\d+) ([^\\s\"\\\\*{}][^\"\\\\*{}]*)");

  private final RuleFolderMeaning meaning;
  private final String path;
  private final String text;
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
    this.faults = faults;
  }

  /** The criterion, as far as it could be read. Only to be used if no fault was reported. */
  Criterion read() {
    PackageDescr file = parse();
    if (file == null) {
      return null;
    }
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

  private PackageDescr parse() {
    if (text.contains("\\")) {
      faults.at(lineOf(text.indexOf('\\')), 0, "rule-not-allowed", Map.of("what", "\\"));
      return null;
    }
    DrlParser parser = new DrlParser();
    try {
      PackageDescr file = parser.parse(false, new StringReader(text));
      for (DroolsError error : parser.getErrors()) {
        reportSyntax(error);
      }
      return parser.hasErrors() ? null : file;
    } catch (DroolsParserException e) {
      faults.at(1, 0, "rule-syntax", Map.of("detail", String.valueOf(e.getMessage())));
      return null;
    }
  }

  private void reportSyntax(DroolsError error) {
    int line = error.getLines().length > 0 ? error.getLines()[0] : 1;
    int column = error instanceof ParserError parserError ? parserError.getCol() : 0;
    String culprit = wideCharacterAt(line, column);
    if (culprit.isEmpty()) {
      faults.at(line, column, "rule-syntax", Map.of("detail", error.getMessage()));
    } else {
      faults.at(line, column, "rule-wide-character", Map.of("character", culprit));
    }
  }

  /** Drools calls a full-width sign "no viable alternative"; people want to be told which it is. */
  private String wideCharacterAt(int line, int column) {
    String row = text.lines().skip(line - 1L).findFirst().orElse("");
    for (int i = Math.max(0, column - 1); i < Math.min(row.length(), column + 2); i++) {
      char c = row.charAt(i);
      boolean fullWidth = c >= '\uFF01' && c <= '\uFF5E';
      if (fullWidth || c == '\u3000' || c == '、' || c == '。' || c == '\uFEFF') {
        return String.valueOf(c);
      }
    }
    return "";
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
      for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
        if (constraint instanceof ExprConstraintDescr expression) {
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

  private boolean isPlain(PatternDescr pattern) {
    return pattern.getObjectType().equals(meaning.fact().getSimpleName())
        && pattern.getIdentifier() == null
        && pattern.getSource() == null
        && pattern.getBehaviors().isEmpty()
        && pattern.getAnnotations().isEmpty()
        && !pattern.isQuery();
  }

  private void refuseUnbound(RuleDescr rule, String because, ConditionReader conditions) {
    TreeSet<String> bound = new TreeSet<>();
    conditions.conditions().forEach(condition -> bound.add(condition.name()));
    Matcher braces = Pattern.compile("\\{([^}]*)}").matcher(because);
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

  private Map<String, String> annotations(RuleDescr rule) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : new TreeSet<>(rule.getAnnotationNames())) {
      AnnotationDescr annotation = rule.getAnnotation(name);
      Object value = annotation.getValueMap().get(AnnotationDescr.VALUE);
      values.put(name, unquoted(Objects.toString(value, "")));
      if (annotation.getValueMap().size() > 1) {
        faults.at(lineOfKey(rule, name), 4, "rule-header-form", Map.of("key", "@" + name));
      }
    }
    return values;
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
    List<String> lines = text.lines().toList();
    for (int i = rule.getLine() - 1;
        i < lines.size() && !lines.get(i).strip().equals("when");
        i++) {
      if (lines.get(i).contains("@" + key)) {
        return i + 1;
      }
    }
    return rule.getLine();
  }

  private int lineOf(int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
