package jp.mikiwame.intake;

import jp.mikiwame.model.Department;
import jp.mikiwame.model.Forms;
import jp.mikiwame.model.InformationSystem;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Organization;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Recording;
import jp.mikiwame.model.Stated;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Volume;

/** The kinds of object in an inventory, in the order in which one is written. */
enum Part {
  INVENTORY("inventory", "", Inventory.class),
  ORGANIZATION("organization", "/properties/organization", Organization.class),
  DEPARTMENT("department", "/properties/departments/items", Department.class),
  SYSTEM("system", "/$defs/system", InformationSystem.class),
  TASK("task", "/$defs/task", Task.class),
  VOLUME("volume", "/$defs/volume", Volume.class),
  STEP("step", "/$defs/step", Step.class),
  MINUTES("minutes", "/$defs/minutes", Range.class),
  FORMS("forms", "/$defs/forms", Forms.class),
  RECORDING("recording", "/$defs/recording", Recording.class),
  STATED("stated", "/$defs/stated", Stated.class);

  private final String home;
  private final String pointer;
  private final Class<? extends Record> type;

  Part(String home, String pointer, Class<? extends Record> type) {
    this.home = home;
    this.pointer = pointer;
    this.type = type;
  }

  /** As messages and the guide name it. */
  String home() {
    return home;
  }

  /** Where the schema describes it. */
  String pointer() {
    return pointer;
  }

  /** What the model makes of it. */
  Class<? extends Record> type() {
    return type;
  }
}
