/** What differs between two assessments, and what made it differ. */
package jp.mikiwame.diff;
