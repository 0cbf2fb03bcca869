package jp.mikiwame.intake.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.InventorySchema;
import jp.mikiwame.intake.survey.AnswerForm;
import jp.mikiwame.intake.survey.SurveyColumn;
import jp.mikiwame.intake.survey.SurveyColumns;
import jp.mikiwame.intake.survey.SurveyPart;
import jp.mikiwame.intake.value.ChoiceWords;
import jp.mikiwame.model.InventoryMember;

/**
 * A column of the form.
 *
 * @param index from 0, as the spreadsheet's library counts; the first holds the mark of the example
 * @param member what the schema says of it; empty for what only the form asks, as annual cases
 * @param choice name of the words to choose from; empty if there are none
 * @param words the word of each code; empty if there is no choice
 */
record FormColumn(
    SurveyColumn survey,
    int index,
    Optional<InventoryMember> member,
    Optional<String> choice,
    Map<String, String> words) {

  private static final Map<SurveyPart, String> HOMES =
      Map.of(
          SurveyPart.ORGANIZATION, "inventory",
          SurveyPart.DEPARTMENTS, "department",
          SurveyPart.SYSTEMS, "system",
          SurveyPart.TASKS, "task",
          SurveyPart.STEPS, "step");

  static List<FormColumn> of(SurveyPart part) {
    List<FormColumn> columns = new ArrayList<>();
    for (SurveyColumn survey : SurveyColumns.load().of(part)) {
      if (survey.template()) {
        columns.add(of(survey, columns.size() + 1));
      }
    }
    return List.copyOf(columns);
  }

  private static FormColumn of(SurveyColumn survey, int index) {
    String[] names = survey.path().substring(1).split("/");
    String home = names.length > 1 ? names[0] : HOMES.get(survey.part());
    Optional<InventoryMember> member =
        InventorySchema.load().members().stream()
            .filter(known -> known.home().equals(home))
            .filter(known -> known.key().equals(names[names.length - 1]))
            .findFirst();
    Optional<String> choice = choice(survey, member);
    Map<String, String> words = choice.map(ChoiceWords::of).orElse(Map.of());
    return new FormColumn(survey, index, member, choice, words);
  }

  private static Optional<String> choice(SurveyColumn survey, Optional<InventoryMember> member) {
    return survey.answer() == AnswerForm.YES_NO
        ? Optional.of("YesNo")
        : member.filter(known -> !known.choices().isEmpty()).map(FormColumn::choice);
  }

  private static String choice(InventoryMember member) {
    String first = member.choices().get(0);
    int dot = first.indexOf('.');
    return dot < 0 ? "StandardizedBusiness" : first.substring(0, dot);
  }

  /** Whether an answer may be something beside the words offered. */
  boolean isOpen() {
    return survey.answer() != AnswerForm.CODE && survey.answer() != AnswerForm.YES_NO;
  }
}
