package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.Samples;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Technology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rule files come from anybody. Whatever is in one, nothing of it runs, reading it ends, and the
 * analyst is told the file and the line.
 */
class SandboxTest {

  /** What every attack tries to do. */
  private static final String PAYLOAD = "System.setProperty(\"mikiwame.attacked\", \"yes\")";

  private static final String CONDITION = "$share : minutesShare(StepKind.ENTRY) >= 0.6";

  private static final String SOUND =
      """
      package rules.rpa
      import jp.mikiwame.model.StepKind
      import jp.mikiwame.model.Task

      rule "RPA-900-1 見本の規則"
          @criterion( "見本" )
          @points( 3 )
          @because( "割合は{share}" )
          @source( "チームの判断: 見本" )
      when
          Task( $share : minutesShare(StepKind.ENTRY) >= 0.6 )
      then
      end
      """;

  /** Against hanging, not a measure of speed. */
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final RuleCompiler COMPILER = new RuleCompiler();

  @TempDir private static Path folder;

  private static Path rules;

  @BeforeAll
  static void copyRules() throws Exception {
    rules = folder.resolve("rules");
    RuleFolders.copy(ShippedRules.FOLDER, rules);
    for (Path shipped : RuleFolders.drlFiles(rules)) {
      // What is attacked is the reading of one file; the others would only take time.
      Files.delete(shipped);
    }
  }

  @AfterEach
  void nothingHasRun() throws Exception {
    Files.deleteIfExists(drl());
    assertThat(System.getProperty("mikiwame.attacked")).isNull();
  }

  @Test
  void theRuleThatIsAttackedIsSound() throws Exception {
    Files.writeString(drl(), SOUND);

    assertThat(RuleFolder.load(rules, COMPILER).criteria())
        .extracting(criterion -> criterion.id())
        .contains("RPA-900");
  }

  @Test
  void theLongestRuleFileThatIsAllowedIsNotTakenForAnAttack() {
    StringBuilder longest = new StringBuilder();
    String further = ", $share < 0.9".repeat(19);
    String rule =
        SOUND.substring(SOUND.indexOf("rule \"")).replace(" )\nthen", further + " )\nthen");
    for (int grade = 1; grade <= 20; grade++) {
      String header = grade == 1 ? "@criterion( \"見本\" )" : "";
      longest.append(rule.replace("900-1", "900-" + grade).replace("@criterion( \"見本\" )", header));
    }
    List<Notice> faults = new ArrayList<>();
    Technology rpa = new Technology("rpa", "RPA", "RPA", "RPA");
    RuleFolderMeaning meaning = RuleFolderMeaning.all(List.of(rpa)).get(0);
    String text = SOUND.substring(0, SOUND.indexOf("rule \"")) + longest;

    new CriterionReader(meaning, "rpa/RPA-900-x.drl", text, new FaultSink("x", faults)).read();

    assertThat(faults).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource({
    "codeInTheConsequence",
    "codeInTheCondition",
    "otherPatterns",
    "declarations",
    "attributes",
    "headers",
    "names",
    "hiddenCharacters",
    "unusualSyntax",
    "numbers",
    "sizes"
  })
  void anAttackIsRefusedAtItsLine(String name, String code, int line, String attack)
      throws Exception {
    Files.writeString(drl(), attack);

    List<Notice> faults = faults();

    assertThat(faults.get(0).code()).isEqualTo(code);
    assertThat(faults)
        .allSatisfy(
            fault -> {
              assertThat(fault.place().file()).isEqualTo(drl().toString());
              assertThat(fault.values().values())
                  .allSatisfy(value -> assertThat(String.valueOf(value)).hasSizeLessThan(400));
            });
    assertThat(faults.get(0).place().line()).isEqualTo(line);
  }

  static Stream<Arguments> codeInTheConsequence() {
    return Stream.of(
        inThen("statement", "rule-consequence", 12, PAYLOAD + ";"),
        inThen("endless loop", "rule-consequence", 12, "while (true) { }"),
        inThen("thread", "rule-consequence", 12, "new Thread(() -> " + PAYLOAD + ").start();"),
        inThen("modify", "rule-consequence", 12, "modify( $task ) { setName(\"x\") }"),
        inThen("insert", "rule-consequence", 12, "insert( new Object() );"),
        inThen("drools.halt", "rule-consequence", 12, "drools.halt();"),
        inThen("unicode escape", "rule-not-allowed", 13, "\\u0053ystem.exit(1);"),
        inThen("named consequence", "rule-consequence", 12, "then[x]\n" + PAYLOAD + ";"),
        inThen(
            "static initialiser",
            "rule-consequence",
            12,
            "}} static { " + PAYLOAD + "; } void x() {{"),
        inThen("rule in a consequence", "rule-name", 14, "end\nrule \"x\" when then " + PAYLOAD));
  }

  static Stream<Arguments> codeInTheCondition() {
    return Stream.of(
        inTask("eval", "rule-condition-form", "eval( " + PAYLOAD + " == null )"),
        inTask("method call", "rule-condition-form", PAYLOAD + " == null"),
        inTask("call of a bound value", "rule-name-unbound", "$x.getClass() != null"),
        inTask("getClass", "rule-field-unknown", "$x : getClass() != null"),
        inTask("getClass chain", "rule-field-unknown", "$x : getClass().getClassLoader() != null"),
        inTask("property class", "rule-field-unknown", "$x : class != null"),
        inTask("class of an answer", "rule-field-unknown", "$x : name.class != null"),
        inTask("declaringClass", "rule-field-unknown", "$x : ruleBased.declaringClass != null"),
        inTask("bytes of a name", "rule-field-unknown", "$x : name.bytes != null"),
        inTask("toString", "rule-field-unknown", "$x : toString != null"),
        inTask("hashCode", "rule-field-unknown", "$x : hashCode > 0"),
        inTask("equals", "rule-field-unknown", "$x : equals(StepKind.ENTRY)"),
        inTask("wait", "rule-field-unknown", "$x : wait()"),
        inTask("fully qualified", "rule-field-unknown", "$x : java.lang.System.exit(1) == 0"),
        inTask(
            "fully qualified constant", "rule-comparison-type", "$x : name == java.lang.Runtime"),
        inTask("constructor", "rule-condition-form", "new java.io.File(\"x\").delete()"),
        inTask("constructor, bound", "rule-field-unknown", "$x : new java.io.File(\"x\").delete()"),
        inTask(
            "static method of an enum", "rule-field-unknown", "$x : StepKind.valueOf(\"ENTRY\")"),
        inTask("assignment", "rule-syntax", "$share = 1"),
        inTask("arithmetic", "rule-condition-form", "$share >= 1 + 1"),
        inTask("increment", "rule-condition-form", "$share++"),
        inTask("ternary", "rule-syntax", "$share > 0 ? true : " + PAYLOAD),
        inTask("and", "rule-condition-form", "$share > 0 && eval(true)"),
        inTask("or", "rule-condition-form", "$share > 0 || $share < 1"),
        inTask("half constraint", "rule-condition-form", "$share > 0 && < 1"),
        inTask("lambda", "rule-syntax", "$share > ( x -> x )"),
        inTask("string concatenation", "rule-condition-form", "name == \"a\" + " + PAYLOAD),
        inTask("array access", "rule-field-unknown", "$x : steps[0].minutesPerCase > 0"),
        inTask("map access", "rule-field-unknown", "$x : systems[\"a\"] != null"),
        inTask("null-safe", "rule-field-unknown", "$x : volume!.annualCases > 0"),
        inTask("cast", "rule-field-unknown", "$x : volume#Volume.annualCases > 0"),
        inTask("Java cast", "rule-condition-form", "((Object) this) != null"),
        inTask("this", "rule-condition-form", "this != null"),
        inTask("instanceof", "rule-condition-form", "this instanceof Task"),
        inTask("nested binding", "rule-condition-form", "$x : ( $y : staffCount ) > 0"),
        inTask("unification", "rule-condition-form", "$x := staffCount"),
        inTask("matches", "rule-condition-form", "name matches \"(a+)+$\""),
        inTask("matches, bound", "rule-condition-form", "$x : name matches \"(a+)+$\""),
        inTask(
            "huge expression",
            "rule-condition-form",
            "$x : name matches \"" + "(a|".repeat(9000) + "\""),
        inTask("soundslike", "rule-condition-form", "$x : name soundslike \"x\""),
        inTask("str", "rule-condition-form", "$x : name str[startsWith] \"x\""),
        inTask("custom operator", "rule-syntax", "$x : name ##custom \"x\""),
        inTask("memberOf", "rule-condition-form", "$x : name memberOf $share"),
        inTask(
            "OOPath in a condition",
            "rule-condition-form",
            "$x : /steps[ kind == StepKind.ENTRY ]"),
        inTask("nested list", "rule-condition-form", "$share in ( 1, (2) )"),
        inTask("inline MVEL list", "rule-condition-form", "[1, " + PAYLOAD + "] contains 1"),
        inTask("MVEL with", "rule-syntax", "with (this) { name = \"x\" }"));
  }

  static Stream<Arguments> otherPatterns() {
    return Stream.of(
        inWhen("eval", "rule-pattern", "eval( " + PAYLOAD + " == null )"),
        inWhen("not", "rule-pattern", "not Task( " + CONDITION + " )"),
        inWhen("exists", "rule-pattern", "exists Task( " + CONDITION + " )"),
        inWhen("forall", "rule-pattern", "forall( Task( " + CONDITION + " ) )"),
        inWhen("or", "rule-pattern", "Task() or Task()"),
        inWhen("join", "rule-pattern", "Task( " + CONDITION + " ) Task()"),
        inWhen("exponential join", "rule-pattern", "Task() ".repeat(2000)),
        inWhen("from", "rule-pattern", "Object() from new java.io.File(\"x\").listFiles()"),
        inWhen("from a call", "rule-pattern", "Task( " + CONDITION + " ) from " + PAYLOAD),
        inWhen("collect", "rule-pattern", "java.util.List() from collect( Task() )"),
        inWhen(
            "accumulate",
            "rule-pattern",
            "Number() from accumulate( Task(), init( " + PAYLOAD + "; ) action( ) result( 1 ) )"),
        inWhen("accumulate function", "rule-pattern", "accumulate( Task(); $n : count() )"),
        inWhen("entry point", "rule-pattern", "Task( " + CONDITION + " ) from entry-point \"x\""),
        inWhen("window", "rule-pattern", "Task( " + CONDITION + " ) over window:time( 1s )"),
        inWhen("query", "rule-pattern", "?x( $a; )"),
        inWhen("OOPath", "rule-pattern", "/steps[ kind == StepKind.ENTRY ]"),
        inWhen("bound OOPath", "rule-pattern", "$s : /steps[ kind == StepKind.ENTRY ]"),
        inWhen("named consequence", "rule-pattern", "Task( " + CONDITION + " ) do[x]"),
        inWhen("conditional branch", "rule-pattern", "Task() if ( true ) do[x]"),
        inWhen("another type", "rule-pattern", "Object( " + CONDITION + " )"),
        inWhen("fully qualified type", "rule-pattern", "java.lang.Runtime( " + CONDITION + " )"),
        inWhen("bound fact", "rule-pattern", "$task : Task( " + CONDITION + " )"),
        inWhen("positional", "rule-not-allowed", "Task( " + CONDITION + "; )"),
        inWhen("annotated pattern", "rule-pattern", "Task( " + CONDITION + " ) @watch( name )"),
        arguments("no pattern", "rule-pattern", 5, SOUND.replace("Task( " + CONDITION + " )", "")));
  }

  static Stream<Arguments> declarations() {
    return Stream.of(
        inFile("Java class", "rule-not-allowed", 3, "import java.lang.Runtime"),
        inFile("all of the model", "rule-not-allowed", 3, "import jp.mikiwame.model.*"),
        inFile("inner class", "rule-not-allowed", 3, "import jp.mikiwame.model.Conclusion.Points"),
        inFile("static import", "rule-not-allowed", 3, "import static java.lang.System.exit"),
        inFile("function import", "rule-not-allowed", 3, "import function java.lang.System.exit"),
        inFile(
            "accumulate import", "rule-not-allowed", 3, "import accumulate java.lang.Object evil"),
        inFile("global", "rule-not-allowed", 3, "global java.lang.Runtime runtime"),
        inFile("function", "rule-not-allowed", 3, "function void x() { " + PAYLOAD + "; }"),
        inFile("query", "rule-name", 3, "query x() Task() end"),
        inFile("declared type", "rule-not-allowed", 3, "declare X name : String end"),
        inFile(
            "default of a declared type",
            "rule-not-allowed",
            3,
            "declare X name : String = " + PAYLOAD + " end"),
        inFile("declared model type", "rule-not-allowed", 3, "declare Task @role( event ) end"),
        inFile("trait", "rule-not-allowed", 3, "declare trait X name : String end"),
        inFile(
            "declared enum",
            "rule-not-allowed",
            3,
            "declare enum X A( " + PAYLOAD + " ); s : String end"),
        inFile("declared entry point", "rule-not-allowed", 3, "declare entry-point x end"),
        inFile(
            "declared window",
            "rule-not-allowed",
            3,
            "declare window X Task() over window:time( 1s ) end"),
        inFile("unit", "rule-syntax", 3, "unit Evil"),
        inFile("include", "rule-syntax", 3, "include \"/etc/passwd\""),
        inFile("expander", "rule-syntax", 3, "expander evil.dsl"),
        inFile("dialect of the file", "rule-not-allowed", 3, "dialect \"mvel\""),
        inFile("second package", "rule-syntax", 3, "package java.lang"),
        inFile("class", "rule-syntax", 3, "public class X { static { " + PAYLOAD + "; } }"),
        arguments("other package", "rule-package", 1, SOUND.replace("rules.rpa", "java.lang")),
        arguments(
            "unit at the top", "rule-not-allowed", 1, SOUND.replace("rpa\n", "rpa unit Evil\n")),
        arguments("no package", "rule-package", 1, SOUND.replace("package rules.rpa", "")));
  }

  static Stream<Arguments> attributes() {
    return Stream.of(
            "salience 5",
            "salience ( " + PAYLOAD + " == null ? 1 : 2 )",
            "enabled ( " + PAYLOAD + " == null )",
            "timer ( int: 0 1 )",
            "timer ( expr: " + PAYLOAD + " )",
            "duration ( 1 )",
            "calendars \"x\"",
            "agenda-group \"x\"",
            "ruleflow-group \"x\"",
            "activation-group \"x\"",
            "auto-focus true",
            "lock-on-active true",
            "no-loop true",
            "date-effective \"01-Jan-2030\"",
            "date-expires \"01-Jan-2030\"",
            "dialect \"mvel\"",
            "dialect \"java\"")
        .map(
            attribute ->
                arguments(
                    attribute,
                    "rule-not-allowed",
                    10,
                    SOUND.replace("when\n", attribute + "\nwhen\n")));
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        inHeader("expression", "rule-header-form", "@source( " + PAYLOAD + " )"),
        inHeader("concatenation", "rule-header-form", "@source( \"a\" + " + PAYLOAD + " + \"b\" )"),
        inHeader("nested annotation", "rule-header-form", "@source( @evil( 1 ) )"),
        inHeader(
            "deeply nested",
            "rule-header-form",
            "@source( " + "@a( ".repeat(20) + "1" + " )".repeat(21)),
        inHeader("list", "rule-header-form", "@source( { 1, " + PAYLOAD + " } )"),
        inHeader(
            "members", "rule-header-form", "@source( value = \"x\", other = " + PAYLOAD + " )"),
        inHeader("twice", "rule-header-form", "@source( \"a\" ) @source( \"b\" )"),
        inHeader("unknown", "rule-header-unknown", "@source( \"a\" ) @propertyReactive"),
        inHeader("of Drools", "rule-header-unknown", "@source( \"a\" ) @Eager( true )"),
        inHeader(
            "fully qualified", "rule-header-unknown", "@source( \"a\" ) @java.lang.Deprecated"),
        arguments("huge points", "rule-header-number", 7, SOUND.replace("3", "9".repeat(400))),
        arguments(
            "braces",
            "rule-because-unbound",
            8,
            SOUND.replace("{share}", "{".repeat(50_000) + "}")));
  }

  static Stream<Arguments> names() {
    return Stream.of(
            "RPA-900-1 x */ static { " + PAYLOAD.replace("\"", "'") + "; } /*",
            "RPA-900-1 x */ y",
            "RPA-900-1 {share}",
            "RPA-900-1 a\nb",
            "RPA-900-1 a\tb",
            "RPA-900-99999 x",
            "RPA-900",
            "../../evil",
            "")
        .map(
            name ->
                arguments("name " + name, "rule-name", 5, SOUND.replace("RPA-900-1 見本の規則", name)));
  }

  static Stream<Arguments> hiddenCharacters() {
    return Stream.of(
            "\\", "\0", "\u0007", "\u001b", "\u0085", "\u00ad", "\u200b", "\u2028", "\u202e",
            "\u2066", "\ufeff")
        .map(
            sign ->
                arguments(
                    "U+%04X".formatted((int) sign.charAt(0)),
                    "rule-not-allowed",
                    5,
                    SOUND.replace("見本の規則", "見本" + sign + "の規則")));
  }

  static Stream<Arguments> unusualSyntax() {
    return Stream.of(
        arguments("quote in a name", "rule-syntax", 14, SOUND.replace("見本の規則", "見本\"の規則")),
        arguments(
            "rule without a name", "rule-syntax", 6, SOUND.replace("\"RPA-900-1 見本の規則\"", "")),
        arguments("extends", "rule-not-allowed", 5, SOUND.replace("規則\"", "規則\" extends \"x\"")),
        arguments("DSL statement", "rule-syntax", 11, SOUND.replace("Task(", "> Task(")),
        arguments(
            "comment in a comment", "rule-syntax", 14, SOUND + "/* /* */ " + PAYLOAD + "; */"),
        arguments("open comment", "rule-syntax", 14, SOUND + "/* *"),
        arguments("open quote", "rule-syntax", 14, SOUND + "\""),
        arguments(
            "sign that Drools skips", "rule-syntax", 10, SOUND.replace("when", "\u2003 when")),
        arguments("after the end", "rule-syntax", 14, SOUND + "]"),
        arguments(
            "function after the end", "rule-not-allowed", 14, SOUND + "function void x() { }"),
        arguments("old line ends", "rule-syntax", 1, SOUND.replace('\n', '\r')),
        arguments("empty", "rule-package", 1, ""),
        arguments("no rule", "rule-file-empty", 1, "package rules.rpa"),
        arguments("Java", "rule-syntax", 1, "public class X { static { " + PAYLOAD + "; } }"),
        arguments("template", "rule-syntax", 1, "template header\n" + SOUND),
        arguments(
            "XML", "rule-syntax", 1, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"));
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
            "9".repeat(50),
            "9".repeat(5000),
            "99999999999",
            "010",
            "08",
            "0x10",
            "1e9",
            "1L",
            "NaN",
            "0.0000000001")
        .map(
            number ->
                inTask(
                    "number " + number.substring(0, Math.min(12, number.length())),
                    "rule-comparison-type",
                    "$share > " + number));
  }

  static Stream<Arguments> sizes() {
    return Stream.of(
        arguments("50 MB", "rule-file-too-large", 0, SOUND + " ".repeat(50_000_000)),
        arguments(
            "100,000 rules",
            "rule-file-too-large",
            0,
            SOUND + "rule \"x\" when then end\n".repeat(100_000)),
        arguments(
            "21 rules", "rules-too-many", 33, SOUND + "rule \"x\" when then end\n".repeat(21)),
        arguments(
            "2,000 rules",
            "rules-too-many",
            33,
            SOUND + "rule \"x\" when then end\n".repeat(2_000)),
        inTask(
            "10,000 constraints",
            "rule-file-too-large",
            0,
            "$share < 0.9" + ", $share < 0.9".repeat(9_999)),
        inTask(
            "1,000 constraints",
            "rule-conditions-too-many",
            "$share < 0.9" + ", $share < 0.9".repeat(999)),
        inTask(
            "100,000 brackets",
            "rule-file-too-large",
            0,
            "(".repeat(100_000) + ")".repeat(100_000)),
        inTask(
            "30,000 brackets", "rule-too-complex", "(".repeat(30_000) + "1" + ")".repeat(30_000)),
        inTask("open brackets", "rule-too-complex", "(".repeat(60_000)),
        inTask("nested lists", "rule-too-complex", "[".repeat(30) + "1" + "]".repeat(30)),
        inTask(
            "nested types",
            "rule-too-complex",
            "new " + "A<".repeat(30) + "B" + ">".repeat(30) + "()"),
        inTask("nested negations", "rule-too-complex", "!".repeat(60_000) + "true"),
        inTask("long path", "rule-field-unknown", "$x : a" + ".b".repeat(20_000)),
        inTask("long word", "rule-field-unknown", "$x : " + "m".repeat(60_000)),
        inTask("long or", "rule-too-complex", "a" + " || b".repeat(10_000)),
        inTask(
            "list of 9,000 values",
            "rule-conditions-too-many",
            "$share in ( 1" + ", 1".repeat(8_999) + " )"),
        inTask(
            "401 arguments",
            "rule-field-unknown",
            "$x : minutesShare( StepKind.ENTRY" + ", StepKind.ENTRY".repeat(400) + " ) > 0"),
        inWhen(
            "bracketed pattern",
            "rule-too-complex",
            "(".repeat(20_000) + "Task()" + ")".repeat(20_000)),
        inFile("2,000 imports", "rule-not-allowed", 3, "import java.lang.Runtime\n".repeat(2_000)),
        arguments("keywords", "rule-syntax", 1, "when ".repeat(12_000)));
  }

  /** Text that looks like code is only text: it is shown, never read by a compiler. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/ static { PAYLOAD; } /*",
        "' + PAYLOAD + '",
        "${PAYLOAD} #{PAYLOAD} @{PAYLOAD} <% PAYLOAD %>",
        "%s %n %1$s",
        "<script>PAYLOAD</script>",
        "$(touch x); `touch x`"
      })
  void codeInATextDoesNotRun(String text) throws Exception {
    String attack = text.replace("PAYLOAD", PAYLOAD.replace('"', '\''));
    Files.writeString(
        drl(), SOUND.replace("チームの判断", attack).replace("rule \"", "// " + attack + "\nrule \""));

    RuleBook book = assertTimeoutPreemptively(SOON, () -> RuleFolder.load(rules, COMPILER));

    book.judge(Samples.inventory("minimal").tasks());
    assertThat(book.criteria())
        .flatExtracting(criterion -> criterion.grades())
        .anySatisfy(rule -> assertThat(rule.source()).isEqualTo(attack + ": 見本"));
  }

  private static Path drl() {
    return rules.resolve("rpa/RPA-900-attack.drl");
  }

  private static List<Notice> faults() {
    return assertTimeoutPreemptively(
        SOON,
        () ->
            catchThrowableOfType(RuleFaults.class, () -> RuleFolder.load(rules, COMPILER))
                .notices());
  }

  private static Arguments inThen(String name, String code, int line, String text) {
    return arguments(name, code, line, SOUND.replace("then\n", "then\n" + text + "\n"));
  }

  private static Arguments inTask(String name, String code, String constraint) {
    return inTask(name, code, 11, constraint);
  }

  private static Arguments inTask(String name, String code, int line, String constraint) {
    return arguments(name, code, line, SOUND.replace(" )\nthen", ", " + constraint + " )\nthen"));
  }

  private static Arguments inWhen(String name, String code, String patterns) {
    return arguments(name, code, 11, SOUND.replace("Task( " + CONDITION + " )\n", patterns + "\n"));
  }

  private static Arguments inFile(String name, String code, int line, String statement) {
    return arguments(name, code, line, SOUND.replace("import jp.mikiwame.model.Task", statement));
  }

  private static Arguments inHeader(String name, String code, String header) {
    return arguments(name, code, 9, SOUND.replace("@source( \"チームの判断: 見本\" )", header));
  }
}
