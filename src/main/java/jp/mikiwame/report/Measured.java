package jp.mikiwame.report;

import jp.mikiwame.report.Column.Kind;

/** A number of another kind than its column's. */
public record Measured(double value, Kind kind) {}
