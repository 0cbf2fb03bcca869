package jp.mikiwame.model;

/**
 * How well a way of forecasting did.
 *
 * @param results number of results forecast
 * @param meanAbsoluteError share (0 and up) by which forecasts missed on average
 * @param bias mean of forecast less measured; above 0 if too hopeful
 * @param insideInterval share (0–1) of results between P10 and P90; null if the method gives none
 * @param rankCorrelation Spearman's, −1 to 1; null if it is not defined
 */
public record BacktestScore(
    ForecastMethod method,
    int results,
    double meanAbsoluteError,
    double bias,
    Double insideInterval,
    Double rankCorrelation) {}
