/** Reads, compiles and runs rule files. The only package that knows Drools. */
package jp.mikiwame.rules;
