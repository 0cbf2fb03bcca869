package jp.mikiwame.rules;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Task;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.drools.model.Model;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.model.codegen.tool.ExplicitCanonicalModelCompiler;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.memorycompiler.JavaCompilerSettings;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.KieMemoryCompiler;

/**
 * Compiles criteria with Drools.
 *
 * <p>What is compiled is written anew from the conditions that were read, never the file's own
 * text: nothing else that may stand in a file can reach the compiler. Each condition is loosened to
 * "… or the answer is missing", so that a rule matches whenever the known answers allow it; the
 * judge then tells a hit from an undetermined rule by whether an answer is missing. Without missing
 * answers the meaning is that of the file.
 */
final class CriterionCompiler {

  private static final Pattern CONSTANT_TYPE = Pattern.compile("\\b([A-Z]\\w*)\\.[A-Z]");

  private CriterionCompiler() {}

  /** The compiled criteria by the loosened texts of them. */
  static Map<String, CompiledCriterion> compile(List<String> drls) {
    Map<String, byte[]> classes = javaClasses(javaSources(drls));
    CompiledRules loader = new CompiledRules(classes);
    Map<String, CompiledCriterion> compiled = new LinkedHashMap<>();
    for (String drl : drls) {
      Map<String, byte[]> own = new TreeMap<>();
      classes.forEach(
          (name, bytes) -> {
            if (name.startsWith(packageOf(drl) + ".")) {
              own.put(name, bytes);
            }
          });
      String main = main(own.keySet(), loader);
      compiled.put(drl, new CompiledCriterion(loader.model(main), main, own));
    }
    return compiled;
  }

  private static String main(Set<String> names, CompiledRules loader) {
    for (String name : names) {
      try {
        if (Model.class.isAssignableFrom(loader.loadClass(name))) {
          return name;
        }
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("Compiled rules cannot be loaded (%s)".formatted(name), e);
      }
    }
    throw new IllegalStateException("Compiled rules are no model (%s)".formatted(names));
  }

  /** The criterion as it is compiled. */
  static String looseDrl(Criterion criterion) {
    StringBuilder rules = new StringBuilder();
    String fact = criterion.onSteps() ? "StepInTask" : "Task";
    for (Rule rule : criterion.grades()) {
      List<String> constraints =
          rule.conditions().stream().flatMap(condition -> loose(condition).stream()).toList();
      rules.append(
          "rule \"%s\" when %s( %s ) then end\n"
              .formatted(rule.id(), fact, String.join(", ", constraints)));
    }
    String name =
        CompiledRules.PACKAGE + criterion.id().toLowerCase(Locale.ROOT).replaceAll("\\W", "_");
    return "package " + name + "\n" + imports(rules.toString()) + rules;
  }

  private static String packageOf(String drl) {
    return drl.substring("package ".length(), drl.indexOf('\n'));
  }

  private static List<String> loose(Condition condition) {
    return condition.comparisons().stream()
        .map(comparison -> loose(condition.path(), comparison))
        .toList();
  }

  private static String loose(String path, Comparison comparison) {
    String operand = comparison.operands().get(0);
    return switch (comparison.operator()) {
      // An ordered comparison with a missing answer fails, so that its opposite can be denied.
      case AT_LEAST -> "!(%s < %s)".formatted(path, operand);
      case ABOVE -> "!(%s <= %s)".formatted(path, operand);
      case AT_MOST -> "!(%s > %s)".formatted(path, operand);
      case BELOW -> "!(%s >= %s)".formatted(path, operand);
      case EQUAL, NOT_EQUAL, ONE_OF ->
          "(%s == null || %s %s)".formatted(path, path, comparison.text());
    };
  }

  private static String imports(String rules) {
    TreeSet<String> types = new TreeSet<>();
    types.add(Task.class.getSimpleName());
    types.add(StepInTask.class.getSimpleName());
    Matcher constant = CONSTANT_TYPE.matcher(rules);
    while (constant.find()) {
      types.add(constant.group(1));
    }
    StringBuilder imports = new StringBuilder();
    for (String type : types) {
      imports
          .append("import ")
          .append(Task.class.getPackageName())
          .append('.')
          .append(type)
          .append('\n');
    }
    return imports.toString();
  }

  private static Map<String, String> javaSources(List<String> drls) {
    KnowledgeBuilderConfigurationImpl configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration()
            .as(KnowledgeBuilderConfigurationImpl.KEY);
    List<CompositePackageDescr> packages = new ArrayList<>();
    for (String drl : drls) {
      ByteArrayResource resource = new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8));
      packages.add(new CompositePackageDescr(resource, parse(drl)));
    }
    var compiler =
        ExplicitCanonicalModelCompiler.of(packages, configuration, PackageSources::dumpSources);
    compiler.process();
    if (compiler.getBuildResults().hasErrors()) {
      throw new IllegalStateException(
          "Rules that were read without fault do not compile (%s)"
              .formatted(compiler.getBuildResults().getAllResults()));
    }
    List<GeneratedFile> files = new ArrayList<>();
    compiler.getPackageSources().forEach(sources -> sources.collectGeneratedFiles(files));
    Map<String, String> sources = new LinkedHashMap<>();
    for (GeneratedFile file : files) {
      if (file.relativePath().endsWith(".java")) {
        String name = file.relativePath().replaceAll("\\.java$", "").replace('/', '.');
        sources.put(name, new String(file.contents(), StandardCharsets.UTF_8));
      }
    }
    return sources;
  }

  private static PackageDescr parse(String drl) {
    try {
      return new DrlParser().parse(false, new StringReader(drl));
    } catch (DroolsParserException e) {
      throw new IllegalStateException("Rules that were read without fault do not parse", e);
    }
  }

  /** The compiler inside Drools is used rather than javac, which a plain Java runtime lacks. */
  private static Map<String, byte[]> javaClasses(Map<String, String> sources) {
    return KieMemoryCompiler.compileNoLoad(
        sources,
        CriterionCompiler.class.getClassLoader(),
        new JavaCompilerSettings(),
        JavaConfiguration.CompilerType.ECLIPSE);
  }
}
