package jp.mikiwame.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Observation;

/** Finds the answers that rules saw in both assessments and that are not the same. */
final class AnswerComparer {

  private final Map<Integer, StepPair> stepsBefore;
  private final Map<Integer, StepPair> stepsAfter;

  /**
   * @param steps of the task, as both surveys know them
   */
  AnswerComparer(List<StepPair> steps) {
    stepsBefore = by(StepPair::before, steps);
    stepsAfter = by(StepPair::after, steps);
  }

  private static Map<Integer, StepPair> by(
      Function<StepPair, Integer> place, List<StepPair> steps) {
    return steps.stream()
        .filter(pair -> place.apply(pair) != null)
        .collect(Collectors.toMap(place, Function.identity()));
  }

  private record Question(String path, StepPair step) {}

  private static final class Answer {
    private final Object value;
    private final List<String> criteria = new ArrayList<>();

    Answer(Object value) {
      this.value = value;
    }
  }

  List<AnswerChange> compare(Candidate was, Candidate is) {
    Map<Question, Answer> old = answers(was, stepsBefore);
    List<AnswerChange> changes = new ArrayList<>();
    answers(is, stepsAfter)
        .forEach(
            (question, answer) -> {
              if (old.containsKey(question) && differ(old.get(question).value, answer.value)) {
                changes.add(change(question, old.get(question), answer));
              }
            });
    return changes;
  }

  private static Map<Question, Answer> answers(Candidate candidate, Map<Integer, StepPair> steps) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    for (Finding finding : candidate.findings()) {
      for (Observation seen : finding.observations()) {
        Question question = new Question(seen.path(), steps.get(finding.step()));
        answers
            .computeIfAbsent(question, asked -> new Answer(seen.value()))
            .criteria
            .add(finding.criterion());
      }
    }
    return answers;
  }

  private static boolean differ(Object before, Object after) {
    return before instanceof Number was && after instanceof Number is
        ? RangeChange.differs(was.doubleValue(), is.doubleValue())
        : !Objects.equals(before, after);
  }

  private static AnswerChange change(Question question, Answer was, Answer is) {
    return new AnswerChange(
        question.path(),
        question.step() == null ? null : question.step().name(),
        was.value,
        is.value,
        is.criteria);
  }
}
