package jp.mikiwame.model;

/**
 * ベンチマーク: a measured result that estimates hang on, with its own task profile.
 *
 * @param technology the technology that was introduced
 * @param reductionRate measured reduction of the task's annual hours, 0–1
 * @param source who measured it
 * @param profileSource who says how the task's minutes are divided
 */
public record Benchmark(
    String id,
    String name,
    String technology,
    double reductionRate,
    String source,
    String profileSource,
    Task task) {}
