package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import jp.mikiwame.model.Place;

/**
 * What a cell answers, in the published form of the inventory.
 *
 * @param text as it is written
 */
record Answer(SurveyColumn column, JsonNode value, Place place, String text) {

  Answer with(JsonNode other) {
    return new Answer(column, other, place, text);
  }
}
