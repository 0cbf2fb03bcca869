/** Answers as people write them: half, full, about, in hours, in Japanese years, or not at all. */
package jp.mikiwame.intake.value;
