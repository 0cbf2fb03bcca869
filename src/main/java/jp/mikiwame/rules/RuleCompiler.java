package jp.mikiwame.rules;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.memorycompiler.JavaCompilerSettings;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.KieMemoryCompiler;

/**
 * Reads and compiles criteria with Drools, each once as long as it does not change.
 *
 * <p>What is compiled is written anew from the conditions that were read, never the file's own
 * text: nothing else that may stand in a file can reach the compiler. Each condition is loosened to
 * "… or the answer is missing", so that a rule matches whenever the known answers allow it; the
 * judge then tells a hit from an undetermined rule by whether an answer is missing. Without missing
 * answers the meaning is that of the file.
 */
public final class RuleCompiler {

  private static final String PACKAGE = "jp.mikiwame.compiled.";
  private static final Pattern CONSTANT_TYPE = Pattern.compile("\\b([A-Z]\\w*)\\.[A-Z]");

  /** Compiled criteria by their loosened text; those of the latest rule book only. */
  private Map<String, Model> compiled = Map.of();

  /**
   * Criteria of the latest rule book by their file's text, so that unchanged files are read once.
   */
  private Map<List<Object>, Criterion> read = new LinkedHashMap<>();

  private Map<List<Object>, Criterion> readBefore = Map.of();

  /** The criterion in a file; null if it cannot be read, with its faults in the sink. */
  synchronized Criterion read(
      RuleFolderMeaning meaning, String path, String text, FaultSink faults) {
    List<Object> key = List.of(meaning, path, text);
    Criterion known = read.getOrDefault(key, readBefore.get(key));
    if (known != null) {
      read.put(key, known);
      return known;
    }
    int before = faults.notices().size();
    Criterion criterion = new CriterionReader(meaning, path, text, faults).read();
    if (criterion != null && faults.notices().size() == before) {
      read.put(key, criterion);
    }
    return criterion;
  }

  /** One rule base of all criteria; only those whose conditions are new are compiled. */
  synchronized KieBase compile(List<Criterion> criteria) {
    Map<String, Model> models = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (Criterion criterion : criteria) {
      String drl = looseDrl(criterion);
      Model known = compiled.get(drl);
      models.put(drl, known);
      if (known == null) {
        missing.add(drl);
      }
    }
    models.putAll(models(missing));
    compiled = models;
    readBefore = read;
    read = new LinkedHashMap<>();
    return KieBaseBuilder.createKieBaseFromModel(
        models.values(), KieServices.get().newKieBaseConfiguration());
  }

  /** Compiles a criterion for practice. */
  public void warmUp(Criterion criterion) {
    compile(List.of(criterion));
  }

  private static Map<String, Model> models(List<String> drls) {
    if (drls.isEmpty()) {
      return Map.of();
    }
    Map<String, byte[]> classes = javaClasses(javaSources(drls));
    ClassGate.check(classes);
    CompiledRules loader = new CompiledRules(classes);
    Map<String, Model> byPackage = loader.models();
    Map<String, Model> models = new LinkedHashMap<>();
    drls.forEach(drl -> models.put(drl, byPackage.get(packageOf(drl))));
    return models;
  }

  private static String looseDrl(Criterion criterion) {
    StringBuilder rules = new StringBuilder();
    String fact = criterion.onSteps() ? "StepInTask" : "Task";
    for (Rule rule : criterion.grades()) {
      List<String> constraints =
          rule.conditions().stream().flatMap(condition -> loose(condition).stream()).toList();
      rules.append(
          "rule \"%s\" when %s( %s ) then end\n"
              .formatted(rule.id(), fact, String.join(", ", constraints)));
    }
    String name = PACKAGE + criterion.id().toLowerCase(Locale.ROOT).replaceAll("\\W", "_");
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
    return "(%s == null || %s %s)".formatted(path, path, comparison.text());
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
        RuleCompiler.class.getClassLoader(),
        new JavaCompilerSettings(),
        JavaConfiguration.CompilerType.ECLIPSE);
  }

  /** The classes of one rule book, apart from those of any other in the same process. */
  private static final class CompiledRules extends ClassLoader {
    private final Map<String, byte[]> classes;

    CompiledRules(Map<String, byte[]> classes) {
      super(RuleCompiler.class.getClassLoader());
      this.classes = classes;
    }

    /** Models by their package. */
    Map<String, Model> models() {
      Map<String, Model> models = new LinkedHashMap<>();
      try {
        for (String name : classes.keySet()) {
          Class<?> type = loadClass(name);
          if (Model.class.isAssignableFrom(type)) {
            models.put(type.getPackageName(), (Model) type.getDeclaredConstructor().newInstance());
          }
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Compiled rules cannot be loaded", e);
      }
      return models;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
