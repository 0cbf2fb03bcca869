package jp.mikiwame.model;

import java.time.LocalDate;
import java.util.List;

/**
 * 業務棚卸表: all tasks of an organisation that could be read without fault.
 *
 * @param fiscalYear null if not given
 * @param surveyedOn null if not given
 * @param asOf the day on which the tasks are judged
 * @param workingDaysPerYear days on which daily work is done
 */
public record Inventory(
    Organization organization,
    Integer fiscalYear,
    LocalDate surveyedOn,
    LocalDate asOf,
    double workingDaysPerYear,
    List<Department> departments,
    List<InformationSystem> systems,
    List<Task> tasks) {

  public Inventory {
    departments = List.copyOf(departments);
    systems = List.copyOf(systems);
    tasks = List.copyOf(tasks);
  }

  /**
   * Working days of a year if the inventory does not say: 令和8年度 has 261 weekdays, 17 of them
   * holidays and 3 more in the year-end closure of 29 December to 3 January.
   */
  public static final double DEFAULT_WORKING_DAYS = 241;

  /** Hours of a full working day, 7時間45分 by the usual ordinance on working hours. */
  public static final double HOURS_PER_DAY = 7.75;

  /** Working hours of one full-time person in a year. */
  public double hoursPerPersonYear() {
    return workingDaysPerYear * HOURS_PER_DAY;
  }
}
