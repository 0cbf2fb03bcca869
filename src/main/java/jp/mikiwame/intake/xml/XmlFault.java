package jp.mikiwame.intake.xml;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxIOException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Says in words of our own why an XML file cannot be read. */
final class XmlFault {

  /** What messages of the reader about its limits have in common; it has no exception for them. */
  private static final Pattern LIMIT = Pattern.compile("(?is).*\\blimit \\(\\d+\\) exceeded.*");

  private static final String DEPTH = "Maximum Element Depth";

  private XmlFault() {}

  static BrokenInventory of(String file, XMLStreamException fault) throws IOException {
    return new BrokenInventory(List.of(Notice.error(code(fault), place(file, fault), Map.of())));
  }

  private static String code(XMLStreamException fault) throws IOException {
    if (fault instanceof WstxIOException wrapped) {
      return code((IOException) wrapped.getCause());
    }
    String message = String.valueOf(fault.getMessage());
    if (LIMIT.matcher(message).matches()) {
      return message.startsWith(DEPTH) ? "xml-too-deep" : "xml-too-long";
    }
    return fault instanceof WstxEOFException ? "xml-truncated" : "xml-syntax";
  }

  private static String code(IOException cause) throws IOException {
    if (cause instanceof CharConversionException) {
      return "xml-encoding";
    }
    if (cause instanceof ZipException || cause instanceof EOFException) {
      return "gzip-damaged";
    }
    throw cause;
  }

  private static Place place(String file, XMLStreamException fault) {
    Location at = fault.getLocation();
    return at == null
        ? Place.file(file)
        : Place.line(file, at.getLineNumber(), at.getColumnNumber());
  }
}
