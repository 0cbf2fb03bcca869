package jp.mikiwame.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.MissingAnswer;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;

/** The questions on one task that left criteria undetermined. */
final class OpenQuestions {

  private final RuleIndex rules;
  private final Questions questions;
  private final List<Scorecard> scorecards;
  private final int steps;

  /** The undetermined findings, and the positions of their criteria. */
  private final List<Finding> findings = new ArrayList<>();

  private int[] criteria = new int[16];

  /**
   * @param steps number of the task's steps
   */
  OpenQuestions(RuleIndex rules, Questions questions, List<Scorecard> scorecards, int steps) {
    this.rules = rules;
    this.questions = questions;
    this.scorecards = scorecards;
    this.steps = steps;
  }

  /**
   * @param criterion position of the criterion that the finding leaves undetermined
   */
  void add(int criterion, Finding finding) {
    if (findings.size() == criteria.length) {
      criteria = Arrays.copyOf(criteria, 2 * criteria.length);
    }
    criteria[findings.size()] = criterion;
    findings.add(finding);
  }

  /**
   * Whether any criterion of these technologies, or of all tasks, is undetermined for want of an
   * answer.
   *
   * @param technologies whose criteria are asked; those of all if none is recommended
   */
  boolean bearOn(List<String> technologies) {
    Questions.Part part = questions.part(technologies, scorecards);
    for (int i = 0; i < findings.size(); i++) {
      if (part.asks(criteria[i])) {
        for (Observation seen : findings.get(i).observations()) {
          if (seen.value() == null) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * @param technologies whose criteria are asked; those of all if none is recommended
   */
  Answers answers(List<String> technologies) {
    Questions.Part part = questions.part(technologies, scorecards);
    int asked = part.size(steps);
    Open open = new Open();
    for (int i = 0; i < findings.size(); i++) {
      if (part.asks(criteria[i])) {
        open.add(criteria[i], findings.get(i));
      }
    }
    double completeness = asked == 0 ? 1 : 1 - (double) open.size() / asked;
    return new Answers(completeness, open.missing());
  }

  /** What part of the questions are open, gathered for one answer. */
  private final class Open {
    /** A bit for each question on each step, and on the task. */
    private final Bits asked = new Bits(1, questions.size() * (steps + 1));

    /** By the number of a name, the ranks of the criteria that miss its answer. */
    private final Bits byName = new Bits(questions.names(), rules.criteria().size());

    /** The ranks of all criteria that miss any. */
    private final Bits all = new Bits(1, rules.criteria().size());

    /** Of lines of scorecards that missing answers bear on: rank of the criterion, and width. */
    private int[] ranks = new int[16];

    private double[] widths = new double[16];
    private int stakes;

    /** How many names have a criterion that misses their answer. */
    private int names;

    void add(int criterion, Finding finding) {
      int at = finding.step() == null ? steps : finding.step();
      int rank = questions.rank(criterion);
      List<Observation> observations = finding.observations();
      for (int i = 0; i < observations.size(); i++) {
        Observation seen = observations.get(i);
        if (seen.value() == null) {
          int question = questions.number(criterion, i, seen.path());
          asked.set(0, question * (steps + 1) + at);
          int name = questions.name(question);
          names += byName.any(name) ? 0 : 1;
          byName.set(name, rank);
          all.set(0, rank);
        }
      }
    }

    int size() {
      return asked.count(0);
    }

    List<MissingAnswer> missing() {
      findStakes();
      MissingAnswer[] missing = new MissingAnswer[names];
      int next = 0;
      for (int name = 0; next < names; name++) {
        if (byName.any(name)) {
          List<String> ids = questions.ids(name, byName);
          missing[next++] = new MissingAnswer(questions.path(name), ids, atStake(name), null);
        }
      }
      Arrays.sort(missing, OpenQuestions::byWeight);
      return List.of(missing);
    }

    private void findStakes() {
      int at = 0;
      for (int card = 0; card < scorecards.size(); card++) {
        List<ScoreLine> lines = scorecards.get(card).lines();
        for (int i = 0; i < lines.size(); i++) {
          ScoreLine line = lines.get(i);
          // What is determined has no width to add.
          if (line.outcome() == Outcome.UNDETERMINED) {
            at = rules.position(line.criterion(), at);
            addStake(at, line.contribution().width());
          }
        }
      }
    }

    private void addStake(int criterion, double width) {
      int rank = questions.rank(criterion);
      if (!all.get(0, rank)) {
        return;
      }
      if (stakes == ranks.length) {
        ranks = Arrays.copyOf(ranks, 2 * stakes);
        widths = Arrays.copyOf(widths, 2 * stakes);
      }
      ranks[stakes] = rank;
      widths[stakes] = width;
      stakes++;
    }

    private double atStake(int name) {
      DoubleSummaryStatistics sum = new DoubleSummaryStatistics();
      for (int i = 0; i < stakes; i++) {
        if (byName.get(name, ranks[i])) {
          sum.accept(widths[i]);
        }
      }
      return sum.getSum();
    }
  }

  /** The most decisive first. */
  private static int byWeight(MissingAnswer one, MissingAnswer other) {
    int byPoints = Double.compare(other.pointsAtStake(), one.pointsAtStake());
    if (byPoints != 0) {
      return byPoints;
    }
    int byCriteria = Integer.compare(other.criteria().size(), one.criteria().size());
    return byCriteria != 0 ? byCriteria : one.path().compareTo(other.path());
  }
}
