package jp.mikiwame.savings;

import java.util.List;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.savings.JudgedTasks.Judged;

/** Both ways of drawing a task, each with the same luck for all tasks, so that these compare. */
enum DrawnOptions {
  ONE_BY_ONE {
    @Override
    Outlook outlook(Savings savings, Judged judged, Estimate option) {
      return savings.draw(judged.candidate(), option, LATENTS).outlook();
    }
  },
  AT_POINTS {
    @Override
    Outlook outlook(Savings savings, Judged judged, Estimate option) {
      PointDraws draws = new PointDraws(tables(savings), 1);
      savings.draw(judged.candidate(), option, draws);
      return draws.outlook();
    }
  };

  private static final Latents LATENTS =
      new SobolLatents(List.of("rpa", "ai-ocr", "ai-speech"), new Correlation(0.25, 0.15));

  private Savings of;
  private PointTables tables;

  abstract Outlook outlook(Savings savings, Judged judged, Estimate option);

  /** Tables take long to make. */
  PointTables tables(Savings savings) {
    if (of != savings) {
      of = savings;
      tables = savings.pointTables(1);
    }
    return tables;
  }
}
