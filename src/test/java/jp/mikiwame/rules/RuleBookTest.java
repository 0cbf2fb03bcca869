package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Task;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

class RuleBookTest {

  @Test
  void nothingFiresOnTheBaselineTask() throws Exception {
    Baseline baseline =
        new Baseline(
            new YAMLMapper()
                .readTree(Files.readString(ShippedRules.FOLDER.resolve(Baseline.FILE))));
    Task task =
        baseline
            .with("baseline", JsonNodeFactory.instance.objectNode())
            .inventory()
            .orElseThrow()
            .tasks()
            .get(0);

    assertThat(ShippedRules.book().judge(task))
        .allSatisfy(finding -> assertThat(finding.outcome()).isEqualTo(Outcome.MISS));
  }

  @Test
  void theBestGradesOfEachTechnologyAddUpToAHundred() throws Exception {
    for (var technology : ShippedRules.book().technologies()) {
      double best =
          ShippedRules.book().criteria().stream()
              .filter(criterion -> criterion.folder().equals(technology.id()))
              .mapToDouble(Criterion::bestPoints)
              .sum();

      assertThat(best).as(technology.id()).isEqualTo(100);
    }
  }

  @Test
  void everyCriterionSaysWhyItExists() throws Exception {
    assertThat(ShippedRules.book().criteria())
        .allSatisfy(criterion -> assertThat(criterion.reason()).isNotBlank());
    assertThat(new RuleIndex(ShippedRules.book().criteria()).criterion("RPA-50").reason())
        .isEqualTo(
            """
            東京都のロボット29台は、1台当たり年平均15時間の削減にとどまった（計算値）。
            小さな業務では、ライセンスとシナリオづくりの費用を取り戻せない。""");
  }

  @Test
  void everyCriterionHasCasesForEachGradeAndForMissAndUndetermined() throws Exception {
    List<RuleCase> cases = RuleCases.load(ShippedRules.FOLDER, ShippedRules.book().criteria());
    for (Criterion criterion : ShippedRules.book().criteria()) {
      Set<String> expected =
          cases.stream()
              .filter(each -> each.criterion().equals(criterion.id()))
              .map(RuleCase::expect)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> wanted = new TreeSet<>(Set.of(RuleCase.NONE, RuleCase.UNDETERMINED));
      criterion.grades().stream().map(Rule::id).forEach(wanted::add);

      assertThat(expected).as(criterion.id()).isEqualTo(wanted);
    }
  }

  /**
   * The files mean in plain Drools what they mean here: whatever fires there is a hit here or,
   * where an answer is missing, undetermined; and every hit fires there.
   */
  @Test
  void theRuleFilesMeanTheSameToPlainDrools() throws Exception {
    KieSession plain = plainDrools(ShippedRules.FOLDER);
    for (String sample : List.of("city", "every-rule", Samples.PUBLISHED)) {
      for (Task task : Samples.inventory(sample).tasks()) {
        Set<String> fired = fired(plain, task);
        List<Finding> findings = ShippedRules.book().judge(task);
        Set<String> hits =
            findings.stream()
                .filter(Finding::isHit)
                .map(f -> f.step() + f.rule())
                .collect(Collectors.toSet());
        Set<String> possible = new HashSet<>();
        findings.forEach(f -> f.possible().forEach(rule -> possible.add(f.step() + rule)));

        assertThat(fired).as(task.id()).containsAll(hits);
        assertThat(possible).as(task.id()).containsAll(fired);
      }
    }
  }

  private static Set<String> fired(KieSession session, Task task) {
    Set<String> fired = new TreeSet<>();
    var steps = task.stepsInTask();
    var listener =
        new DefaultAgendaEventListener() {
          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            Object fact = event.getMatch().getObjects().get(0);
            String id = event.getMatch().getRule().getName().split(" ")[0];
            Integer step =
                IntStream.range(0, steps.size())
                    .filter(i -> steps.get(i) == fact)
                    .boxed()
                    .findFirst()
                    .orElse(null);
            fired.add(step + id);
          }
        };
    session.addEventListener(listener);
    var handles = new java.util.ArrayList<org.kie.api.runtime.rule.FactHandle>();
    handles.add(session.insert(task));
    steps.forEach(step -> handles.add(session.insert(step)));
    session.fireAllRules();
    handles.forEach(session::delete);
    session.removeEventListener(listener);
    return fired;
  }

  private static KieSession plainDrools(Path folder) throws Exception {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".drl")).toList()) {
        files.write("src/main/resources/" + folder.relativize(file), Files.readString(file));
      }
    }
    var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    assertThat(builder.getResults().getMessages()).isEmpty();
    return services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
  }
}
