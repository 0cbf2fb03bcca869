package jp.mikiwame.intake.merge;

import java.io.IOException;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;

/** An inventory to be merged; it is read twice, so that tasks need not be kept. */
public interface MergeSource {

  /** As the user named it. */
  String name();

  InventoryStream open() throws IOException, BrokenInventory;
}
