package jp.mikiwame.intake;

import java.io.IOException;

/** Makes an inventory of one foreign file. */
public interface Importer {

  /**
   * Reads the file from its start to its end.
   *
   * @throws BrokenInventory if nothing can be made of it; what the sink has taken is dropped then
   */
  void importTo(DraftSink sink) throws IOException, BrokenInventory;
}
