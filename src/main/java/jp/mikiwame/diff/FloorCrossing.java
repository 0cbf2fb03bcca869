package jp.mikiwame.diff;

/**
 * A technology whose suitability came to the other side of the floor for recommending it.
 *
 * @param floorBefore points that were enough
 * @param floorAfter points that are enough now
 */
public record FloorCrossing(
    String technology,
    RangeChange suitability,
    double floorBefore,
    double floorAfter,
    Holds before,
    Holds after) {}
