package jp.mikiwame.intake.survey;

import java.util.List;

/**
 * A column that a survey form may have.
 *
 * @param member where in the inventory its answers go, such as {@code /tasks/volume/frequency}
 * @param heading as our own form writes it
 * @param also other headings that mean the same for certain
 * @param vague headings that usually mean it, but leave open for what period or case they count
 * @param example empty for a column that is only read
 * @param note what the form says of the column; empty for one that is only read
 * @param template whether our own form has it
 */
public record SurveyColumn(
    String member,
    String heading,
    List<String> also,
    List<String> vague,
    AnswerForm answer,
    String example,
    String note,
    Boolean template) {

  public SurveyColumn {
    also = also == null ? List.of() : List.copyOf(also);
    vague = vague == null ? List.of() : List.copyOf(vague);
    example = example == null ? "" : example;
    note = note == null ? "" : note;
    template = template == null || template;
  }

  public SurveyPart part() {
    return SurveyPart.of(member);
  }

  /** Pointer of the member within its part: {@code /volume/frequency}. */
  public String path() {
    return member.substring(part().prefix().length());
  }

  /** The same column whose answers are read in another way. */
  SurveyColumn readAs(AnswerForm form) {
    return new SurveyColumn(member, heading, also, vague, form, example, note, template);
  }
}
