package jp.mikiwame.intake.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.mikiwame.model.Notice;

/**
 * What takes the rows of each sheet of a form.
 *
 * @param sheets all of them
 * @param frame takes departments and systems
 * @param book takes tasks and steps
 */
record RowTakers(
    List<SurveySheet> sheets,
    FrameDraft frame,
    TaskBook book,
    SheetNotes notes,
    Consumer<Notice> notices) {

  private static final String DEPARTMENT = "/tasks/department";

  Consumer<RowAnswers> of(SurveySheet sheet) {
    SheetHeader header = sheet.header().orElseThrow();
    return switch (header.role()) {
      case DEPARTMENTS -> {
        int staff = header.column(FrameDraft.STAFF).orElseThrow().number();
        yield row -> frame.department(row, staff, notes, notices);
      }
      case SYSTEMS -> frame.systems()::take;
      case STEPS -> book.steps();
      case TASKS -> book.tasks(header, sheet.idPrefix(first()::contains), department(sheet));
    };
  }

  private static Optional<String> department(SurveySheet sheet) {
    return Optional.ofNullable(
            LabelledAnswers.in(sheet.above(), sheet.place(), notice -> {}).get(DEPARTMENT))
        .map(answer -> answer.value().asText())
        .or(sheet::department);
  }

  private Set<String> first() {
    return sheets.stream()
        .filter(each -> each.is(SheetRole.TASKS))
        .map(SurveySheet::name)
        .limit(1)
        .collect(Collectors.toSet());
  }
}
