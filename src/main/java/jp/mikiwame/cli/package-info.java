/** The command line: reads arguments, calls the stages, prints. Decides nothing. */
package jp.mikiwame.cli;
