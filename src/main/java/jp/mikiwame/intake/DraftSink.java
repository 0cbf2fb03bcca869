package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import jp.mikiwame.model.Notice;

/** Takes an inventory piece by piece, in the published form, as it is made of a foreign file. */
public interface DraftSink {

  /**
   * Everything but the tasks; once, before the first of them.
   *
   * @param frame with what the file says; the organisation's name may be absent
   */
  void frame(ObjectNode frame, Origin origin) throws IOException;

  /**
   * A task. What the file does not say is absent, or null where the published form demands the
   * member; what it says beyond understanding is so too, with a notice.
   */
  void task(ObjectNode task, Origin origin) throws IOException;

  /** Something that a user must know, at the cell or line where it was seen. */
  void notice(Notice notice);
}
