package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Recommendation;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Verdict;
import jp.mikiwame.rules.ShippedRules;
import jp.mikiwame.savings.JudgedTasks.Judged;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of a large inventory only what decides is kept of the findings, and it decides the same. */
class BriefFindingsTest {

  private static JudgedTasks rules;
  private static List<Task> tasks;
  private static List<List<Finding>> findings;
  private static List<Judged> judged;

  @BeforeAll
  static void judge() throws Exception {
    rules = JudgedTasks.underShippedRules();
    tasks = new ArrayList<>(randomTasks());
    for (String sample : Samples.ALL) {
      tasks.addAll(Samples.inventory(sample).tasks());
    }
    tasks.addAll(Samples.inventory(Samples.PUBLISHED).tasks());
    findings = ShippedRules.book().judge(tasks);
    judged = rules.judge(tasks, findings);
  }

  private static List<Task> randomTasks() {
    RandomSurvey survey = new RandomSurvey(20261123);
    List<ObjectNode> random = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      ObjectNode complete = survey.task("T" + i);
      random.add(RandomSurvey.without(complete, survey.some(complete, 0.15 * (i % 5)), "T" + i));
    }
    return RandomSurvey.read(random);
  }

  @Test
  void briefFindingsDecideTheSame() {
    List<List<Finding>> brief = findings.stream().map(BriefFindingsTest::brief).toList();
    List<Judged> byBrief = rules.judge(tasks, brief);

    assertThat(size(brief)).isLessThan(size(findings));
    for (int i = 0; i < tasks.size(); i++) {
      Judged byAll = judged.get(i);

      assertThat(byBrief.get(i).options()).isEqualTo(byAll.options());
      assertThat(decided(byBrief.get(i).candidate()))
          .as(tasks.get(i).id())
          .isEqualTo(decided(byAll.candidate()));
    }
  }

  /** Everything but the findings. */
  private static Candidate decided(Candidate candidate) {
    return new Candidate(
        candidate.rank(),
        candidate.task(),
        candidate.recommendation(),
        candidate.suitability(),
        candidate.estimate(),
        candidate.outlook(),
        candidate.stability(),
        candidate.effort(),
        candidate.quadrant(),
        candidate.completeness(),
        candidate.missing(),
        candidate.scorecards(),
        List.of());
  }

  /** Without what missed on steps, and with observations only where they ask for something. */
  private static List<Finding> brief(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.step() == null || finding.outcome() != Outcome.MISS)
        .map(finding -> finding.isUndetermined() ? finding : withoutObservations(finding))
        .toList();
  }

  private static Finding withoutObservations(Finding finding) {
    return new Finding(
        finding.criterion(),
        finding.step(),
        finding.outcome(),
        finding.rule(),
        finding.open(),
        List.of());
  }

  @Test
  void completenessIsTheShareOfTheQuestionsInTheFindingsThatLeaveNothingOpen() throws Exception {
    RuleIndex index = new RuleIndex(ShippedRules.book().criteria());
    for (Judged each : judged) {
      Candidate candidate = each.candidate();
      Set<String> asked = new HashSet<>();
      Set<String> open = new HashSet<>();
      for (Finding finding : candidate.findings()) {
        if (isAsked(index.criterion(finding.criterion()).folder(), candidate)) {
          for (Observation seen : finding.observations()) {
            String question = finding.step() + " " + seen.path();
            asked.add(question);
            if (finding.isUndetermined() && seen.value() == null) {
              open.add(question);
            }
          }
        }
      }

      assertThat(candidate.completeness())
          .as(candidate.task().id())
          .isEqualTo(1 - (double) open.size() / asked.size());
    }
  }

  /** Criteria of technologies that are not recommended ask nothing, unless none is. */
  private static boolean isAsked(String folder, Candidate candidate) {
    List<String> recommended = candidate.recommendation().technologies();
    return recommended.isEmpty()
        || recommended.contains(folder)
        || candidate.scorecards().stream().map(Scorecard::technology).noneMatch(folder::equals);
  }

  @Test
  void whatIsComparedIsOfEveryKind() {
    assertThat(judged)
        .extracting(each -> each.candidate().recommendation())
        .extracting(Recommendation::verdict)
        .contains(Verdict.values());
  }

  private static int size(List<List<Finding>> all) {
    return all.stream().mapToInt(List::size).sum();
  }
}
