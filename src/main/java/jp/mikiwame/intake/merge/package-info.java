/** Several inventories, of departments or of municipalities, become one. */
package jp.mikiwame.intake.merge;
