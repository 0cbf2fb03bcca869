package jp.mikiwame.intake.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.table.EncodingProof.Misfit;
import jp.mikiwame.model.Place;

/** Finds out the encoding of a text; the whole of it must fit. */
final class EncodingSearch {

  static final Charset CP932 = Charset.forName("windows-31j");

  /** With the characters that offices add to it, such as ① and ㈱. */
  static final Charset EUC_JP = Charset.forName("x-eucJP-Open");

  private static final int HEAD = 1 << 16;

  private final TextBytes text;

  private EncodingSearch(TextBytes text) {
    this.text = text;
  }

  /**
   * @param told what the user says it is
   */
  static Encoding in(TextBytes text, Optional<Charset> told) throws IOException, BrokenInventory {
    return new EncodingSearch(text).find(told);
  }

  private Encoding find(Optional<Charset> told) throws IOException, BrokenInventory {
    byte[] head = text.head(HEAD);
    if (head.length == 0) {
      throw TableFault.ofFile("file-empty", text.name());
    }
    Optional<Encoding> marked = Encoding.marked(head);
    if (told.isPresent()) {
      int mark = marked.filter(m -> fits(m.charset(), told.get())).map(Encoding::mark).orElse(0);
      return proved(new Encoding(told.get(), mark));
    }
    if (marked.isPresent()) {
      return proved(marked.get());
    }
    Optional<Charset> wide = WideText.in(head);
    if (wide.isPresent()) {
      return proved(new Encoding(wide.get(), 0));
    }
    checkNoZero(head);
    return unmarked();
  }

  /** Pictures and programs have zeros from the start, whatever else is wrong with them as texts. */
  private void checkNoZero(byte[] head) throws BrokenInventory {
    int line = 1;
    for (byte b : head) {
      if (b == 0) {
        throw broken(new Encoding(UTF_8, 0), new Misfit(line, 1, 0, true));
      }
      line += b == '\n' ? 1 : 0;
    }
  }

  private static boolean fits(Charset marked, Charset told) {
    return told.equals(marked) || told.name().equals("UTF-16");
  }

  private Encoding unmarked() throws IOException, BrokenInventory {
    Encoding utf8 = new Encoding(UTF_8, 0);
    Optional<Misfit> misfit = misfit(utf8);
    if (misfit.isEmpty()) {
      return utf8;
    }
    if (misfit.get().isSign()) {
      throw broken(utf8, misfit.get());
    }
    LineCensus lines = census();
    if (lines.isMixed()) {
      throw TableFault.error(
          "table-encoding-mixed",
          Place.line(text.name(), lines.firstOddLine(), 1),
          Map.of("line", lines.firstUsualLine()));
    }
    return japanese(lines.guess());
  }

  private LineCensus census() throws IOException, BrokenInventory {
    try (InputStream bytes = text.open()) {
      return LineCensus.of(bytes);
    } catch (IOException e) {
      throw text.broken(e);
    }
  }

  /** Many texts in one of the two would be readable, but senseless, in the other. */
  private Encoding japanese(Optional<Charset> guess) throws IOException, BrokenInventory {
    List<Charset> order =
        guess.filter(charset -> charset.name().equals("EUC-JP")).isPresent()
            ? List.of(EUC_JP, CP932)
            : List.of(CP932, EUC_JP);
    for (Charset charset : order) {
      Encoding encoding = new Encoding(charset, 0);
      if (misfit(encoding).isEmpty()) {
        return encoding;
      }
    }
    return proved(new Encoding(order.get(0), 0));
  }

  private Encoding proved(Encoding encoding) throws IOException, BrokenInventory {
    Optional<Misfit> misfit = misfit(encoding);
    if (misfit.isPresent()) {
      throw broken(encoding, misfit.get());
    }
    return encoding;
  }

  private Optional<Misfit> misfit(Encoding encoding) throws IOException, BrokenInventory {
    try (InputStream bytes = text.open()) {
      bytes.skipNBytes(encoding.mark());
      EncodingProof.Result result = EncodingProof.of(bytes, encoding.charset());
      if (result.misfit().isEmpty() && result.blank()) {
        throw TableFault.ofFile("file-empty", text.name());
      }
      return result.misfit();
    } catch (IOException e) {
      throw text.broken(e);
    }
  }

  private BrokenInventory broken(Encoding encoding, Misfit misfit) {
    Place place = Place.line(text.name(), misfit.line(), misfit.column());
    Map<String, Object> values =
        Map.of("value", "0x%02X".formatted(misfit.value()), "encoding", encoding.title());
    return misfit.isSign()
        ? TableFault.error("table-not-a-table", place, values)
        : TableFault.error("table-encoding-broken", place, values);
  }
}
