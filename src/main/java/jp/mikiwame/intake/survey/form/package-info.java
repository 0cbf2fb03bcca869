/** The survey form that departments fill in, empty or with last year's answers. */
package jp.mikiwame.intake.survey.form;
