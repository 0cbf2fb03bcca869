package jp.mikiwame.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.model.Criterion;
import org.drools.model.Model;

/**
 * Reads and compiles criteria, each once as long as it does not change: within a process, and with
 * a cache from one process to the next.
 */
public final class RuleCompiler {

  private final RuleCache cache;

  /** Compiled criteria by the digest of their text; those of the latest rule book only. */
  private Map<String, CompiledCriterion> compiled = Map.of();

  /** Criteria of the latest rule book by digest, so that unchanged files are read once. */
  private Map<String, Criterion> read = new LinkedHashMap<>();

  private Map<String, Criterion> readBefore = Map.of();

  /** Criteria that were kept together with their models; the latest that were asked for. */
  private List<Criterion> ready = List.of();

  /** What earlier processes have kept; null until something is missing. */
  private List<KeptRules> earlier;

  /** A folder whose loading was begun and not asked for yet; null if there is none. */
  private LoadAhead begun;

  /** Forgets everything at the end of the process. */
  public RuleCompiler() {
    this(RuleCache.none());
  }

  public RuleCompiler(RuleCache cache) {
    this.cache = cache;
  }

  boolean keepsNothing() {
    return cache.keepsNothing();
  }

  synchronized void begun(LoadAhead loading) {
    begun = loading;
  }

  /** What was begun for a folder; only once, since the folder may change afterwards. */
  synchronized Optional<LoadAhead> takeBegun(Path root) {
    Optional<LoadAhead> taken = Optional.ofNullable(begun).filter(each -> each.root().equals(root));
    begun = taken.isPresent() ? null : begun;
    return taken;
  }

  /** What a folder says, if it was kept in exactly this state and can be used. */
  synchronized Optional<RuleContents> kept(FolderSnapshot folder) {
    Optional<KeptRules> kept =
        cache.find(RuleCache.Kind.RULES, folder.key()).flatMap(RuleCompiler::rules);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Map<String, CompiledCriterion> loaded = loaded(kept.get().compiled());
    List<Criterion> criteria = kept.get().contents().criteria();
    if (loaded.size() < criteria.size()) {
      return Optional.empty();
    }
    compiled = loaded;
    ready = criteria;
    for (int i = 0; i < criteria.size(); i++) {
      read.put(kept.get().compiled().get(i).fileKey(), criteria.get(i));
    }
    return Optional.of(kept.get().contents());
  }

  /** Keeps what a folder says and what compiling it gave; only after {@link #compile}. */
  synchronized void keep(FolderSnapshot folder, RuleContents contents) {
    Map<Criterion, String> fileKeys = new IdentityHashMap<>();
    readBefore.forEach((key, criterion) -> fileKeys.put(criterion, key));
    List<KeptRules.Compiled> files = new ArrayList<>();
    for (Criterion criterion : contents.criteria()) {
      String textKey = Digests.of(CriterionCompiler.looseDrl(criterion));
      CompiledCriterion result = compiled.get(textKey);
      if (result == null || !fileKeys.containsKey(criterion)) {
        return;
      }
      files.add(
          new KeptRules.Compiled(
              fileKeys.get(criterion), textKey, result.main(), result.classes()));
    }
    try {
      cache.keep(RuleCache.Kind.RULES, folder.key(), new KeptRules(contents, files).bytes());
    } catch (IOException e) {
      throw new IllegalStateException("Nothing can fail when memory is written to", e);
    }
  }

  /** What follows from a folder that is kept. */
  Lessons lessons(FolderSnapshot folder) {
    return new Lessons(cache, Optional.of(folder.key()));
  }

  /** The criterion in a file; null if it cannot be read, with its faults in the sink. */
  synchronized Criterion read(
      RuleFolderMeaning meaning, String path, String text, FaultSink faults) {
    String key = Digests.of(String.valueOf(meaning), path, text);
    Criterion known = read.getOrDefault(key, readBefore.get(key));
    if (known == null) {
      known = readEarlier(key);
    }
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

  private Criterion readEarlier(String key) {
    for (KeptRules kept : earlier()) {
      for (int i = 0; i < kept.compiled().size(); i++) {
        if (kept.compiled().get(i).fileKey().equals(key)) {
          return kept.contents().criteria().get(i);
        }
      }
    }
    return null;
  }

  /** The model of each criterion in their order; only those that are new are compiled. */
  synchronized List<Model> compile(List<Criterion> criteria) {
    if (criteria != ready) {
      compileMissing(criteria);
    }
    ready = List.of();
    readBefore = read;
    read = new LinkedHashMap<>();
    return compiled.values().stream().map(CompiledCriterion::model).toList();
  }

  private void compileMissing(List<Criterion> criteria) {
    Map<String, CompiledCriterion> all = new LinkedHashMap<>();
    Map<String, String> missing = new LinkedHashMap<>();
    for (Criterion criterion : criteria) {
      String drl = CriterionCompiler.looseDrl(criterion);
      String key = Digests.of(drl);
      all.put(key, compiled.get(key));
      if (all.get(key) == null) {
        missing.put(key, drl);
      }
    }
    if (!missing.isEmpty()) {
      all.putAll(compiledEarlier(missing));
      missing.keySet().removeIf(key -> all.get(key) != null);
    }
    if (!missing.isEmpty()) {
      Map<String, CompiledCriterion> fresh =
          CriterionCompiler.compile(List.copyOf(missing.values()));
      missing.forEach((key, drl) -> all.put(key, fresh.get(drl)));
    }
    compiled = all;
  }

  private Map<String, CompiledCriterion> compiledEarlier(Map<String, String> wanted) {
    Map<String, KeptRules.Compiled> found = new LinkedHashMap<>();
    for (KeptRules kept : earlier()) {
      for (KeptRules.Compiled each : kept.compiled()) {
        if (wanted.containsKey(each.textKey())) {
          found.putIfAbsent(each.textKey(), each);
        }
      }
    }
    return loaded(List.copyOf(found.values()));
  }

  private List<KeptRules> earlier() {
    if (earlier == null) {
      earlier = cache.recent().stream().flatMap(bytes -> rules(bytes).stream()).toList();
    }
    return earlier;
  }

  private static Optional<KeptRules> rules(ByteBuffer bytes) {
    try {
      return Optional.of(KeptRules.of(bytes));
    } catch (IOException | RuntimeException e) {
      // Values check themselves; whatever they find wrong, the rules are compiled again.
      return Optional.empty();
    }
  }

  /** Models by the digest of the text that was compiled; none if any of the classes is no rule. */
  private static Map<String, CompiledCriterion> loaded(List<KeptRules.Compiled> files) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    files.forEach(each -> classes.putAll(each.classes()));
    Map<String, CompiledCriterion> loaded = new LinkedHashMap<>();
    try {
      CompiledRules loader = new CompiledRules(classes);
      for (KeptRules.Compiled each : files) {
        Model model = loader.model(each.main());
        loaded.put(each.textKey(), new CompiledCriterion(model, each.main(), each.classes()));
      }
      return loaded;
    } catch (RuntimeException | LinkageError e) {
      return Map.of();
    }
  }

  /** Compiles a criterion for practice. */
  public void warmUp(Criterion criterion) {
    compile(List.of(criterion));
  }
}
