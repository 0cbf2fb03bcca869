/** Drawings of a flow of work become tasks with their steps; times and volumes are not in them. */
package jp.mikiwame.intake.flow;
