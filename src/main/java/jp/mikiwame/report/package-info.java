/** Shows what an assessment holds. Computes nothing. */
package jp.mikiwame.report;
