package jp.mikiwame.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.MissingAnswer;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Recommendation;
import jp.mikiwame.model.Scorecard;

/**
 * What one line says of a candidate: what is decided on, without what it was decided from. Rank and
 * stability are known last and are written in front. Written by hand, since it is done millions of
 * times.
 */
final class CandidateRow {

  private static final SerializableString LOW = new SerializedString("low");
  private static final SerializableString LIKELY = new SerializedString("likely");
  private static final SerializableString HIGH = new SerializedString("high");
  private static final SerializableString SUITABILITY = new SerializedString("suitability");
  private static final SerializableString ANNUAL_HOURS = new SerializedString("annualHours");
  private static final SerializableString HOURS_SAVED = new SerializedString("hoursSaved");
  private static final SerializableString SAVED = new SerializedString("saved");
  private static final SerializableString REDUCTION_RATE = new SerializedString("reductionRate");

  private final JsonGenerator json;

  CandidateRow(JsonGenerator json) {
    this.json = json;
  }

  void write(Candidate candidate) throws IOException {
    Recommendation recommendation = candidate.recommendation();
    json.writeStartObject();
    json.writeStringField("id", candidate.task().id());
    json.writeStringField("name", candidate.task().name());
    json.writeStringField("department", candidate.task().department());
    json.writeStringField("verdict", recommendation.verdict().name());
    texts("technologies", recommendation.technologies());
    range(SUITABILITY, candidate.suitability());
    scorecards(candidate.scorecards());
    if (candidate.estimate() == null) {
      range(ANNUAL_HOURS, candidate.task().annualHours());
    } else {
      range(ANNUAL_HOURS, candidate.estimate().annualHours());
      range(HOURS_SAVED, candidate.estimate().saved());
    }
    if (candidate.outlook() != null) {
      outlook(candidate.outlook());
    }
    constant("effort", candidate.effort());
    constant("quadrant", candidate.quadrant());
    json.writeNumberField("completeness", candidate.completeness());
    json.writeArrayFieldStart("missing");
    for (MissingAnswer each : candidate.missing()) {
      json.writeString(each.path());
    }
    json.writeEndArray();
    texts("blockedBy", recommendation.blockedBy());
    texts("openGates", recommendation.openGates());
    texts("alternatives", recommendation.alternatives());
    texts("openAlternatives", recommendation.openAlternatives());
    json.writeEndObject();
  }

  private void scorecards(List<Scorecard> cards) throws IOException {
    json.writeArrayFieldStart("scorecards");
    for (Scorecard card : cards) {
      json.writeStartObject();
      json.writeStringField("technology", card.technology());
      range(SUITABILITY, card.suitability());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void outlook(Outlook outlook) throws IOException {
    json.writeObjectFieldStart("outlook");
    range(SAVED, outlook.saved());
    range(REDUCTION_RATE, outlook.reductionRate());
    json.writeNumberField("expected", outlook.expected());
    json.writeNumberField("savesNothing", outlook.savesNothing());
    json.writeEndObject();
  }

  private void texts(String member, List<String> texts) throws IOException {
    json.writeArrayFieldStart(member);
    for (String each : texts) {
      json.writeString(each);
    }
    json.writeEndArray();
  }

  private void constant(String member, Enum<?> constant) throws IOException {
    if (constant != null) {
      json.writeStringField(member, constant.name());
    }
  }

  private void range(SerializableString member, Range range) throws IOException {
    if (range != null) {
      json.writeFieldName(member);
      json.writeStartObject();
      number(LOW, range.low());
      number(LIKELY, range.likely());
      number(HIGH, range.high());
      json.writeEndObject();
    }
  }

  private void number(SerializableString member, double value) throws IOException {
    json.writeFieldName(member);
    json.writeNumber(value);
  }
}
