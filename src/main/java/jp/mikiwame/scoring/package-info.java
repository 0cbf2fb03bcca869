/** Findings become scores, a recommendation and a place in the ranking. */
package jp.mikiwame.scoring;
