/** Tables as offices send them: workbooks and CSV in any encoding, read row by row. */
package jp.mikiwame.intake.table;
