package jp.mikiwame.bench;

import static jp.mikiwame.model.InputMedium.HANDWRITTEN;
import static jp.mikiwame.model.InputMedium.PDF_IMAGE;
import static jp.mikiwame.model.InputMedium.PDF_TEXT;
import static jp.mikiwame.model.InputMedium.PRINTED;
import static jp.mikiwame.model.InputMedium.SPREADSHEET;
import static jp.mikiwame.model.InputMedium.SYSTEM;
import static jp.mikiwame.model.StepKind.AGGREGATE;
import static jp.mikiwame.model.StepKind.CHECK;
import static jp.mikiwame.model.StepKind.ENTRY;
import static jp.mikiwame.model.StepKind.SEARCH;
import static jp.mikiwame.model.StepKind.TRANSCRIBE;
import static jp.mikiwame.model.StepKind.TRANSFER;

import jp.mikiwame.model.ErrorImpact;
import jp.mikiwame.model.ErrorTolerance;
import jp.mikiwame.model.ExpectedChange;
import jp.mikiwame.model.FormLayout;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RecordingQuality;
import jp.mikiwame.model.SystemAccess;
import jp.mikiwame.model.Task;

/** The scoring criteria as somebody would write them who has Java and no rules. */
final class HandWritten {

  /** Points of one technology. */
  private static final class Sum {
    double low;
    double likely;
    double high;

    void earn(double points) {
      low += points;
      likely += points;
      high += points;
    }

    void mayEarn(double points) {
      likely += points / 2;
      high += points;
    }

    void earnIf(Boolean answer, double points) {
      if (answer == null) {
        mayEarn(points);
      } else if (answer) {
        earn(points);
      }
    }

    /** Full points from {@code enough}, some from {@code some}; the ends may leave it open. */
    void share(Range ends, double enough, double full, double some, double part) {
      if (ends == null) {
        mayEarn(full);
      } else if (ends.low() >= enough) {
        earn(full);
      } else if (ends.low() >= some && ends.high() < enough) {
        earn(part);
      } else if (ends.high() >= enough) {
        mayEarn(full);
      } else if (ends.high() >= some) {
        mayEarn(part);
      }
    }

    void amount(Double value, double enough, double full, double some, double part) {
      if (value == null) {
        mayEarn(full);
      } else if (value >= enough) {
        earn(full);
      } else if (value >= some) {
        earn(part);
      }
    }
  }

  private HandWritten() {}

  static double[] points(Task task) {
    Sum rpa = new Sum();
    Sum ocr = new Sum();
    Sum speech = new Sum();
    rpaWork(task, rpa);
    rpaCircumstances(task, rpa);
    ocrWork(task, ocr);
    ocrForms(task, ocr);
    speech(task, speech);
    return new double[] {
      rpa.low, rpa.likely, rpa.high,
      ocr.low, ocr.likely, ocr.high,
      speech.low, speech.likely, speech.high
    };
  }

  private static void rpaWork(Task task, Sum rpa) {
    rpa.share(task.minutesShareBounds(ENTRY, TRANSFER), 0.6, 14, 0.3, 8);
    rpa.share(task.minutesShareBounds(CHECK, AGGREGATE, SEARCH), 0.4, 8, 0.2, 4);
    rpa.share(task.ruleBasedShareBounds(), 0.8, 14, 0.5, 7);
    rpa.share(task.mediumShareBounds(SPREADSHEET, SYSTEM, PDF_TEXT), 0.8, 12, 0.5, 6);
    rpa.amount(task.likelyAnnualHours(), 300, 10, 100, 6);
    Integer peaks = task.volume().peakMonthCount();
    rpa.earnIf(peaks == null ? null : peaks >= 1 && peaks <= 3, 4);
    Double exceptions = task.exceptionRate();
    if (exceptions == null) {
      rpa.mayEarn(8);
    } else if (exceptions <= 0.05) {
      rpa.earn(8);
    } else if (exceptions <= 0.15) {
      rpa.earn(4);
    }
  }

  private static void rpaCircumstances(Task task, Sum rpa) {
    Integer systems = task.systems().count();
    rpa.earnIf(systems == null ? null : systems >= 2, 5);
    rpa.earnIf(task.systems().allOffer(SystemAccess.CSV), 4);
    rpa.earnIf(task.hasManual(), 6);
    ExpectedChange change = task.expectedChange();
    rpa.earnIf(change == null ? null : change == ExpectedChange.NONE, 6);
    Integer staff = task.staffCount();
    rpa.earnIf(staff == null ? null : staff >= 3, 4);
    ErrorImpact impact = task.errorImpact();
    if (impact == null) {
      rpa.mayEarn(5);
    } else if (impact == ErrorImpact.SERIOUS) {
      rpa.earn(5);
    } else if (impact == ErrorImpact.MODERATE) {
      rpa.earn(3);
    }
  }

  private static void ocrWork(Task task, Sum ocr) {
    ocr.share(task.mediumShareBounds(HANDWRITTEN, PRINTED, PDF_IMAGE), 0.5, 20, 0.2, 10);
    ocr.share(task.minutesShareBounds(ENTRY, TRANSFER, AGGREGATE), 0.5, 14, 0.2, 7);
    Double fields = task.maxFieldCount(ENTRY, TRANSFER, AGGREGATE);
    ocr.earnIf(fields == null ? null : fields >= 5 && fields <= 40, 6);
    ocr.amount(task.volume().annualCases(), 5000, 10, 1000, 6);
    ErrorTolerance tolerance = task.errorTolerance();
    if (tolerance == null) {
      ocr.mayEarn(14);
    } else if (tolerance == ErrorTolerance.STATISTICAL) {
      ocr.earn(14);
    } else if (tolerance == ErrorTolerance.CORRECTABLE) {
      ocr.earn(10);
    }
  }

  private static void ocrForms(Task task, Sum ocr) {
    FormLayout layout = task.forms().layout();
    if (layout == null) {
      ocr.mayEarn(16);
    } else if (layout == FormLayout.FIXED) {
      ocr.earn(16);
    } else if (layout == FormLayout.SEMI_FIXED) {
      ocr.earn(8);
    }
    Integer variants = task.forms().variants();
    if (variants == null) {
      ocr.mayEarn(12);
    } else if (variants >= 1 && variants <= 3) {
      ocr.earn(12);
    } else if (variants > 3 && variants <= 10) {
      ocr.earn(6);
    }
    ocr.earnIf(task.forms().boxed(), 8);
  }

  private static void speech(Task task, Sum speech) {
    speech.share(task.minutesShareBounds(TRANSCRIBE), 0.5, 40, 0.2, 20);
    speech.amount(task.annualHoursOn(TRANSCRIBE), 200, 14, 60, 8);
    RecordingQuality quality = task.recording().quality();
    if (quality == null) {
      speech.mayEarn(18);
    } else if (quality == RecordingQuality.CLEAR) {
      speech.earn(18);
    } else if (quality == RecordingQuality.MIXED) {
      speech.earn(9);
    }
    Boolean verbatim = task.recording().verbatimRequired();
    speech.earnIf(verbatim == null ? null : !verbatim, 16);
    speech.earnIf(task.recording().equipmentReady(), 12);
  }
}
