package jp.mikiwame.quality;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;

/** What the survey asks of everybody and a task does not say: without it there are no hours. */
final class OpenAnswers {

  /** In the order in which the form asks. */
  private static final List<SurveyAnswer> OF_TASK =
      List.of(SurveyAnswer.CASES, SurveyAnswer.FREQUENCY, SurveyAnswer.RULE_BASED);

  private OpenAnswers() {}

  static void ask(Task task, ListedTask listed, Consumer<Notice> questions) {
    List<SurveyAnswer> open = OF_TASK.stream().filter(answer -> answer.shareIn(task) == 0).toList();
    if (!open.isEmpty()) {
      Stream<String> fields = open.stream().map(answer -> "field." + answer.path());
      questions.accept(
          listed.question("quality-unanswered", place(open), Map.of("fields", fields.toList())));
    }
    for (int i = 0; i < task.steps().size(); i++) {
      Step step = task.steps().get(i);
      if (step.minutesPerCase() == null) {
        questions.accept(
            listed.question(
                "quality-minutes-unanswered",
                "/steps/" + i + "/minutesPerCase",
                Map.of("step", step.name())));
      }
    }
  }

  /** Where the first of them should stand. */
  private static String place(List<SurveyAnswer> open) {
    return "/" + open.get(0).path().replace('.', '/');
  }
}
