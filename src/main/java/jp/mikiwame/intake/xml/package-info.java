/** XML that others made, read piece by piece; nothing outside the file is ever looked at. */
package jp.mikiwame.intake.xml;
