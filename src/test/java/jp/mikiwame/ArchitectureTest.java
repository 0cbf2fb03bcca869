package jp.mikiwame;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction of dependencies between packages, each with its reason. */
@AnalyzeClasses(packages = "jp.mikiwame", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule MODEL_KNOWS_NOBODY =
      classes()
          .that()
          .resideInAPackage("..model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("jp.mikiwame.model..", "java..")
          .because("the words of the field must not change with a library");

  @ArchTest
  static final ArchRule ONLY_RULES_KNOW_DROOLS =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.mikiwame.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..")
          .because("an engine that is known in one place can be replaced in one place");

  @ArchTest
  static final ArchRule ONLY_SAVINGS_KNOW_COMMONS_MATH =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.mikiwame.savings..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.commons.math3..")
          .because("every estimate is made in one package");

  @ArchTest static final ArchRule INTAKE_KNOWS_ONLY_THE_MODEL = knowsOnly("intake", "model");

  @ArchTest
  static final ArchRule RULES_KNOW_THE_MODEL_AND_HOW_TASKS_ARE_READ =
      knowsOnly("rules", "model", "intake");

  @ArchTest static final ArchRule SCORING_KNOWS_ONLY_THE_MODEL = knowsOnly("scoring", "model");

  @ArchTest static final ArchRule SAVINGS_KNOW_ONLY_THE_MODEL = knowsOnly("savings", "model");

  @ArchTest
  static final ArchRule DIFF_KNOWS_ONLY_THE_MODEL =
      knowsOnly("diff", "model")
          .because("two assessments are all that a comparison needs; it judges nothing again");

  @ArchTest
  static final ArchRule QUALITY_KNOWS_ONLY_THE_MODEL =
      knowsOnly("quality", "model")
          .because("what is asked again does not depend on the format in which it was written");

  @ArchTest
  static final ArchRule REPORTS_KNOW_WHAT_THEY_SHOW =
      knowsOnly("report", "model", "diff")
          .because("a report shows what an assessment or a difference holds and computes nothing");

  @ArchTest
  static final ArchRule ASSESS_KNOWS_THE_STAGES =
      knowsOnly("assess", "model", "rules", "scoring", "savings");

  @ArchTest
  static final ArchRule NOBODY_KNOWS_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.mikiwame.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jp.mikiwame.cli..")
          .because("every front end is a thin caller of the same stages");

  private static ArchRule knowsOnly(String who, String... others) {
    String[] known = new String[others.length + 1];
    known[0] = "jp.mikiwame." + who + "..";
    for (int i = 0; i < others.length; i++) {
      known[i + 1] = "jp.mikiwame." + others[i] + "..";
    }
    return noClasses()
        .that()
        .resideInAPackage("jp.mikiwame." + who + "..")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("jp.mikiwame..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                            known))));
  }
}
