/** Recognises what kind of file somebody sent and makes a checked inventory of it. */
package jp.mikiwame.intake.files;
