/** Every foreign format becomes an inventory; all faults are reported at once. */
package jp.mikiwame.intake;
