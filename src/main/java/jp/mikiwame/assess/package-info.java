/** The one way from an inventory to an assessment. */
package jp.mikiwame.assess;
