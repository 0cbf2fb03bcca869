package jp.mikiwame.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A reader looks for tasks in the report and finds those of the assessment. */
class TaskTableTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private static Path folder;

  private static Report report;

  private OpenedPage page;

  @BeforeAll
  static void write() {
    report = Report.ofSample("city", "ja", folder);
  }

  @BeforeEach
  void open() {
    page = CHROMIUM.open(report.file(), Device.DESK);
  }

  @Test
  void allTasksAreThereInTheOrderOfTheAssessment() {
    assertThat(shown()).isEqualTo(ids(each -> true));
  }

  @Test
  void eachDepartmentShowsItsOwnTasks() {
    for (String department : options("department")) {
      choose("department", department);

      assertThat(shown()).isEqualTo(ids(each -> each.task().department().equals(department)));
    }
  }

  @Test
  void eachVerdictShowsItsOwnTasks() {
    for (Verdict verdict : Verdict.values()) {
      List<String> expected = ids(each -> each.recommendation().verdict() == verdict);
      if (!expected.isEmpty()) {
        choose("verdict", report.labels().of(verdict));

        assertThat(shown()).isEqualTo(expected);
      }
    }
  }

  @Test
  void theTechnologiesShareOutAllTasksThatHaveOne() {
    List<String> found =
        options("technologies").stream()
            .peek(technology -> choose("technologies", technology))
            .flatMap(technology -> shown().stream())
            .toList();

    assertThat(found)
        .doesNotHaveDuplicates()
        .containsAll(ids(each -> each.recommendation().isRecommended()));
  }

  @Test
  void filtersTogetherShowWhatFulfilsAllOfThem() {
    choose("department", "税務課");
    choose("verdict", report.labels().of(Verdict.RECOMMENDED));

    assertThat(shown())
        .isNotEmpty()
        .isEqualTo(
            ids(
                each ->
                    each.task().department().equals("税務課")
                        && each.recommendation().isRecommended()));
    assertThat(count()).contains(Integer.toString(shown().size()));

    page.all("#filters button[type=reset]").click();
    page.page().waitForCondition(() -> shown().size() == report.candidates().size());
  }

  @Test
  void aWordFindsNamesNumbersAndDepartmentsHoweverWideItIsTyped() {
    search("会議録");
    assertThat(shown()).isEqualTo(ids(each -> each.task().name().contains("会議録")));

    search("ｋａｉｋｅｉ－０１");
    assertThat(shown()).containsExactly("KAIKEI-01");

    search("税務課 軽自動車");
    assertThat(shown()).containsExactly("ZEI-03");

    search("ない言葉");
    assertThat(shown()).isEmpty();
    assertThat(count()).contains("0業務");
  }

  @Test
  void columnsOfFiguresSortByValueAndLeaveTheUnknownLast() {
    sorts("suitability", TaskTableTest::suitability);
    sorts("hours", TaskTableTest::hours);
  }

  @Test
  void theOrderIsAnnounced() {
    Locator heading = page.all("#tasks th[data-sort=expected]");

    heading.getByRole(AriaRole.BUTTON).click();
    String first = heading.getAttribute("aria-sort");
    heading.getByRole(AriaRole.BUTTON).click();

    assertThat(List.of(first, heading.getAttribute("aria-sort")))
        .containsExactlyInAnyOrder("ascending", "descending");
  }

  @Test
  void everythingWorksByKeyboard() {
    Page browser = page.page();
    page.all("#filters [name=search]").focus();
    browser.keyboard().type("SHIMIN");
    browser.keyboard().press("Tab");
    browser.keyboard().press("ArrowDown");
    assertThat(shown()).hasSizeLessThan(report.candidates().size());

    page.all("#filters button[type=reset]").focus();
    browser.keyboard().press("Enter");
    browser.waitForCondition(() -> shown().size() == report.candidates().size());

    page.all("#tasks th[data-sort=id] button").focus();
    browser.keyboard().press("Space");
    assertThat(shown()).isNotEqualTo(ids(each -> true));

    Locator unfold = page.all("#tasks .unfold").first();
    unfold.focus();
    browser.keyboard().press("Enter");
    assertThat(unfold.getAttribute("aria-expanded")).isEqualTo("true");
    browser.keyboard().press("Enter");
    assertThat(unfold.getAttribute("aria-expanded")).isEqualTo("false");
  }

  @Test
  void aNameAmongTheForemostLeadsToItsDetails() {
    page.all("#summary table a").first().click();

    assertThat(page.all("#tasks tr.detail").count()).isEqualTo(1);
    assertThat(page.all("#tasks tr:has(+ tr.detail)").textContent())
        .contains(report.candidates().get(0).task().id());
  }

  private void sorts(String column, Function<Candidate, Double> value) {
    Locator heading = page.all("#tasks th[data-sort=" + column + "]");
    for (int click = 0; click < 2; click++) {
      heading.getByRole(AriaRole.BUTTON).click();
      Comparator<Double> order =
          heading.getAttribute("aria-sort").equals("ascending")
              ? Comparator.naturalOrder()
              : Comparator.reverseOrder();
      assertThat(shown().stream().map(report::candidate).map(value).toList())
          .as(column)
          .isSortedAccordingTo(Comparator.nullsLast(order));
    }
  }

  /** With too many answers missing, no middle of it is shown. */
  private static Double suitability(Candidate candidate) {
    return candidate.suitability() == null
            || candidate.recommendation().verdict() == Verdict.NEEDS_ANSWERS
        ? null
        : (Double) candidate.suitability().likely();
  }

  private static Double hours(Candidate candidate) {
    return candidate.task().annualHours() == null ? null : candidate.task().annualHours().likely();
  }

  private void choose(String filter, String option) {
    page.all("#filters [name=" + filter + "]").selectOption(new SelectOption().setLabel(option));
  }

  private void search(String words) {
    page.all("#filters [name=search]").fill(words);
  }

  private String count() {
    return page.all("#count").textContent();
  }

  private List<String> options(String filter) {
    List<String> all = page.all("#filters [name=" + filter + "] option").allTextContents();
    return all.subList(1, all.size());
  }

  private List<String> shown() {
    return page.all("#tasks tbody > tr:not(.detail):visible th[scope=row] .id").allTextContents();
  }

  private static List<String> ids(Predicate<Candidate> wanted) {
    return report.candidates().stream().filter(wanted).map(each -> each.task().id()).toList();
  }
}
