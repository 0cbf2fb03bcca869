/** Records and enums of the field. Knows no library and no other package. */
package jp.mikiwame.model;
