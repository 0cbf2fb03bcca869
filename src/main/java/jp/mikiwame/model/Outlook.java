package jp.mikiwame.model;

/**
 * 見込み: what an estimate may turn out to be, from draws.
 *
 * @param saved hours saved a year: P10 with the missing answers at their bad side, P50 with the
 *     missing answers drawn, P90 with their good side. Without missing answers these are plain
 *     percentiles
 * @param reductionRate the same as a share of the present hours of the task in each draw
 * @param expected mean of the hours saved a year, missing answers drawn. Means of tasks add up to
 *     the mean of their sum
 * @param savesNothing share (0–1) of the draws in which no hour is saved
 */
public record Outlook(Range saved, Range reductionRate, double expected, double savesNothing) {}
