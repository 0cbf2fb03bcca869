package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.mikiwame.Samples;
import jp.mikiwame.assess.Assessor;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.model.Technology;
import jp.mikiwame.report.AssessmentJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.memorycompiler.JavaCompilerSettings;
import org.kie.memorycompiler.JavaConfiguration.CompilerType;
import org.kie.memorycompiler.KieMemoryCompiler;

/** Rules that were kept are the rules that were read. */
class KeptRulesTest {

  @TempDir private Path temporary;

  private Path folder;
  private Path rules;

  @BeforeEach
  void copyRules() throws IOException {
    folder = temporary.resolve("cache");
    rules = FewRules.copyTo(temporary.resolve("rules"));
  }

  @Test
  void allShippedRulesSayTheSameOnceTheyAreKept() throws Exception {
    RuleBook read = RuleFolder.load(ShippedRules.FOLDER, new RuleCompiler(RuleCache.in(folder)));
    assertThat(isKept(ShippedRules.FOLDER)).isTrue();

    RuleBook kept = RuleFolder.load(ShippedRules.FOLDER, new RuleCompiler(RuleCache.in(folder)));

    // Read from the files, kept, and kept together with what follows from it.
    RuleBook expected = ShippedRules.book();
    assertThat(kept.sha256()).isEqualTo(read.sha256()).isEqualTo(expected.sha256());
    for (String sample : Samples.ALL) {
      Inventory inventory = Samples.inventory(sample);
      assertThat(kept.judge(inventory.tasks())).isEqualTo(expected.judge(inventory.tasks()));
      assertThat(assessment(read, inventory)).isEqualTo(assessment(expected, inventory));
      assertThat(assessment(kept, inventory)).isEqualTo(assessment(expected, inventory));
    }
  }

  @Test
  void whatFollowsFromRulesIsWorkedOutOnce() throws Exception {
    List<Technology> values = load().technologies();
    AtomicInteger works = new AtomicInteger();
    RuleBook.Work<Technology, RuntimeException> work =
        () -> {
          works.incrementAndGet();
          return values;
        };

    assertThat(load().lesson("x", Technology.class, work)).isEqualTo(values);
    assertThat(load().lesson("x", Technology.class, work)).isEqualTo(values);
    assertThat(works).hasValue(1);
    load().lesson("y", Technology.class, work);
    assertThat(works).hasValue(2);
    edit(FewRules.FIRST);
    load().lesson("x", Technology.class, work);
    assertThat(works).hasValue(3);
    // Of rules that are not kept, nothing is.
    RuleFolder.load(rules, new RuleCompiler()).lesson("x", Technology.class, work);
    assertThat(works).hasValue(4);
  }

  @Test
  void whatWasBegunIsTakenOnce() throws Exception {
    RuleCompiler compiler = new RuleCompiler();
    RuleFolder.begin(rules, compiler);
    RuleBook begun = RuleFolder.load(rules, compiler);
    edit(FewRules.FIRST);

    assertThat(RuleFolder.load(rules, compiler).criteria()).isNotEqualTo(begun.criteria());

    Files.writeString(rules.resolve(FewRules.FIRST), "x", StandardOpenOption.APPEND);
    RuleFolder.begin(rules, compiler);
    assertThatThrownBy(() -> RuleFolder.load(rules, compiler)).isInstanceOf(RuleFaults.class);
  }

  private static String assessment(RuleBook rules, Inventory inventory) throws RuleFaults {
    RunInfo run =
        new RunInfo("x", "x", "x", rules.sha256(), inventory.asOf(), new Sampling(1, 50, true));
    return AssessmentJson.write(new Assessor(rules, true).assess(inventory, run, List.of()));
  }

  @Test
  void ofAChangedFolderOnlyWhatChangedIsReadAgain() throws Exception {
    load();
    KeptRules kept = KeptRules.of(only(RuleCache.in(folder).recent()));
    // Both criteria get a title by which it shows where they come from.
    RuleContents marked =
        new RuleContents(
            kept.contents().sha256(),
            kept.contents().technologies(),
            kept.contents().assumptions(),
            kept.contents().benchmark(),
            kept.contents().results(),
            kept.contents().criteria().stream().map(KeptRulesTest::marked).toList());
    RuleCache.in(folder)
        .keep(RuleCache.Kind.RULES, key(), new KeptRules(marked, kept.compiled()).bytes());
    edit(FewRules.FIRST);

    RuleBook book = load();

    assertThat(book.criteria())
        .extracting(Criterion::title)
        .satisfiesExactly(
            title -> assertThat(title).isNotEqualTo("marked"),
            title -> assertThat(title).isEqualTo("marked"));
  }

  private static Criterion marked(Criterion as) {
    return new Criterion(
        as.id(), "marked", as.reason(), as.folder(), as.file(), as.onSteps(), as.grades());
  }

  @Test
  void everyEditGivesWhatReadingAnewGives() throws Exception {
    RuleCompiler stays = new RuleCompiler(RuleCache.in(folder));
    for (String edited : List.of(FewRules.FIRST, FewRules.SECOND, FewRules.FIRST)) {
      edit(edited);

      RuleBook anew = RuleFolder.load(rules, new RuleCompiler());

      assertThat(load().criteria()).isEqualTo(anew.criteria());
      assertThat(RuleFolder.load(rules, stays).criteria()).isEqualTo(anew.criteria());
      assertThat(isKept(rules)).isTrue();
    }
  }

  @Test
  void rulesWithFaultsAreNotKept() throws Exception {
    Files.writeString(rules.resolve(FewRules.FIRST), "x", StandardOpenOption.APPEND);

    assertThatThrownBy(this::load).isInstanceOf(RuleFaults.class);
    assertThatThrownBy(this::load).isInstanceOf(RuleFaults.class);
    assertThat(folder).satisfiesAnyOf(f -> assertThat(f).doesNotExist(), f -> isEmpty(f));
  }

  @Test
  void twoFoldersWithTheSameDigestAreToldApart() throws Exception {
    Path one = Files.createDirectory(temporary.resolve("one"));
    Path two = Files.createDirectory(temporary.resolve("two"));
    Files.writeString(one.resolve("a.yaml"), "x");
    Files.writeString(one.resolve("b.yaml"), "y");
    Files.writeString(two.resolve("a.yaml"), "xb.yaml\0y");

    FolderSnapshot first = FolderSnapshot.of(one).orElseThrow();
    FolderSnapshot second = FolderSnapshot.of(two).orElseThrow();

    assertThat(first.sha256()).isEqualTo(second.sha256());
    assertThat(first.key()).isNotEqualTo(second.key());
  }

  /** At other places than a checksum would find, since nobody vouches for what comes out then. */
  @Test
  void whateverIsKeptNothingWorseHappensThanReadingAgain() throws Exception {
    load();
    byte[] content = content(only(RuleCache.in(folder).recent()));
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] changed = content.clone();
      for (int j = 0; j <= i % 3; j++) {
        changed[random.nextInt(content.length)] = (byte) random.nextInt();
      }
      RuleCache.in(folder).keep(RuleCache.Kind.RULES, key(), changed);
      Optional<RuleContents> kept =
          new RuleCompiler(RuleCache.in(folder)).kept(FolderSnapshot.of(rules).orElseThrow());
      kept.ifPresent(contents -> assertThat(contents.criteria()).hasSize(2));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package jp.mikiwame.compiled; public class Bad { static { System.exit(1); } }",
        "package jp.mikiwame.compiled; public class Bad extends ClassLoader { }",
        "package jp.mikiwame.compiled; public class Bad { Object x = Runtime.getRuntime(); }",
        "package jp.mikiwame.rules; public class Bad { }",
        "package jp.mikiwame.compiled; public class Bad { }"
      })
  void aClassThatNoRuleIsCompiledToIsNotLoaded(String source) throws Exception {
    load();
    RuleContents sound = KeptRules.of(only(RuleCache.in(folder).recent())).contents();
    Map<String, byte[]> classes = compiled(source);
    KeptRules.Compiled bad =
        new KeptRules.Compiled("x", "x", classes.keySet().iterator().next(), classes);
    RuleCache.in(folder)
        .keep(RuleCache.Kind.RULES, key(), new KeptRules(sound, List.of(bad, bad)).bytes());

    assertThat(isKept(rules)).isFalse();
    assertThat(load().criteria()).hasSize(2);
    assertThat(isKept(rules)).isTrue();
  }

  private static Map<String, byte[]> compiled(String source) {
    String home = source.substring("package ".length(), source.indexOf(';'));
    return KieMemoryCompiler.compileNoLoad(
        Map.of(home + ".Bad", source),
        KeptRulesTest.class.getClassLoader(),
        new JavaCompilerSettings(),
        CompilerType.ECLIPSE);
  }

  @Test
  void manyMayStartAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Future<RuleBook>> books = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        books.add(threads.submit(this::load));
      }
      RuleBook expected = RuleFolder.load(rules, new RuleCompiler());
      for (Future<RuleBook> book : books) {
        assertThat(book.get().criteria()).isEqualTo(expected.criteria());
      }
      assertThat(isKept(rules)).isTrue();
    } finally {
      threads.shutdownNow();
    }
  }

  private RuleBook load() throws IOException, RuleFaults {
    return RuleFolder.load(rules, new RuleCompiler(RuleCache.in(folder)));
  }

  private boolean isKept(Path rules) {
    return new RuleCompiler(RuleCache.in(folder))
        .kept(FolderSnapshot.of(rules).orElseThrow())
        .isPresent();
  }

  private String key() {
    return FolderSnapshot.of(rules).orElseThrow().key();
  }

  private void edit(String file) throws IOException {
    String text = Files.readString(rules.resolve(file));
    Files.writeString(rules.resolve(file), text.replaceFirst("@criterion\\( \"", "$0*"));
  }

  private static byte[] content(ByteBuffer buffer) {
    byte[] content = new byte[buffer.remaining()];
    buffer.duplicate().get(content);
    return content;
  }

  private static <T> T only(List<T> all) {
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static void isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
