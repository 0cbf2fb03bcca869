/** Workbooks for people who work with Excel: the same figures, to sort, filter and print. */
package jp.mikiwame.report.book;
