/**
 * Logs of what was really done become tasks: how often, in which order, and how long people worked,
 * if the log says when they began.
 */
package jp.mikiwame.intake.eventlog;
