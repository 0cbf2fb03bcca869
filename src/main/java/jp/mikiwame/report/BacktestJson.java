package jp.mikiwame.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jp.mikiwame.model.Backtest;
import jp.mikiwame.model.BacktestRow;

/** Forecasts of known results as JSON: complete, with every number as it was computed. */
public final class BacktestJson {

  private static final ObjectMapper MAPPER =
      AssessmentJson.MAPPER.copy().addMixIn(BacktestRow.class, Miss.class);

  // What follows from the other members is written all the same: readers should not have to add.
  private interface Miss {
    @JsonProperty
    double error();

    @JsonProperty("inside")
    boolean isInside();
  }

  private BacktestJson() {}

  public static String write(Backtest backtest) {
    return AssessmentJson.write(MAPPER.valueToTree(backtest));
  }
}
