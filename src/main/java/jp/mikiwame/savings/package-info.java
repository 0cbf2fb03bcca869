/** What automating would save, hung on one measured result. */
package jp.mikiwame.savings;
