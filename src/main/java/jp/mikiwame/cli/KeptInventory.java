package jp.mikiwame.cli;

import java.io.IOException;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.intake.merge.MergeSource;

/**
 * An inventory that stays where it is until it was read as often as is needed.
 *
 * @param name by which notices call it
 */
record KeptInventory(String name, Opener opener) implements MergeSource {

  /** Opens it from its start. */
  interface Opener {
    InventoryStream open() throws IOException, BrokenInventory;
  }

  @Override
  public InventoryStream open() throws IOException, BrokenInventory {
    return opener.open();
  }
}
