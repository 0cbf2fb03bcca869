package jp.mikiwame.intake.survey;

/** The part of the inventory to which a column belongs, and usually the sheet it is on. */
public enum SurveyPart {
  ORGANIZATION(""),
  DEPARTMENTS("/departments"),
  SYSTEMS("/systems"),
  TASKS("/tasks"),
  STEPS("/steps");

  private final String prefix;
  private final String start;

  SurveyPart(String prefix) {
    this.prefix = prefix;
    this.start = prefix + "/";
  }

  /** Where the part stands in the pointer of a member; empty for what stands at the top. */
  String prefix() {
    return prefix;
  }

  static SurveyPart of(String member) {
    for (SurveyPart part : values()) {
      if (!part.prefix.isEmpty() && member.startsWith(part.start)) {
        return part;
      }
    }
    return ORGANIZATION;
  }
}
