package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import jp.mikiwame.model.Place;

/**
 * What a cell answers, in the published form of the inventory.
 *
 * @param text as it is written
 * @param merged where the merged cell starts that is shown in this place; the place itself if that
 *     is not merged with a row above
 */
record Answer(SurveyColumn column, JsonNode value, Place place, String text, Place merged) {

  Answer(SurveyColumn column, JsonNode value, Place place, String text) {
    this(column, value, place, text, place);
  }

  Answer with(JsonNode other) {
    return new Answer(column, other, place, text, merged);
  }

  /** The same said of another member. */
  Answer of(SurveyColumn other) {
    return new Answer(other, value, place, text, merged);
  }
}
