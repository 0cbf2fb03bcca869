/** What an inventory should be asked again: gaps, contradictions, doubles and unusual figures. */
package jp.mikiwame.quality;
