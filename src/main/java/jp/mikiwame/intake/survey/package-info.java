/** Survey tables, and the national survey of procedures, become an inventory. */
package jp.mikiwame.intake.survey;
