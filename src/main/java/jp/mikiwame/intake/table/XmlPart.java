package jp.mikiwame.intake.table;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Place;

/**
 * An XML part of a workbook, read event by event. Names are taken without their namespace, so that
 * both forms of the standard (transitional and strict) are read alike.
 */
final class XmlPart implements Closeable {

  private static final XMLInputFactory FACTORY = factory();
  private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0);
  private static final int BLOCK = 1 << 15;

  private final InputStream bytes;
  private final String part;
  private final Place place;
  private final XMLStreamReader events;
  private int depth;
  private int event;

  /**
   * @param part its name within the workbook
   * @param place the sheet that it holds, or else the whole file
   */
  XmlPart(InputStream bytes, String part, Place place) throws IOException, BrokenInventory {
    this.bytes = bytes;
    this.part = part;
    this.place = place;
    try {
      this.events = FACTORY.createXMLStreamReader(text(bytes));
    } catch (XMLStreamException | IOException e) {
      bytes.close();
      throw broken(e);
    }
  }

  /** Decoded here, since the parser writes to the console what it finds wrong with bytes. */
  private static Reader text(InputStream bytes) throws IOException {
    InputStream marked = new BufferedInputStream(bytes, BLOCK);
    marked.mark(3);
    byte[] head = marked.readNBytes(3);
    marked.reset();
    return new TagReader(Encoding.marked(head).orElse(UTF_8).decoded(marked));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /** Goes on to the next start, end or text; false at the end. */
  boolean next() throws IOException, BrokenInventory {
    try {
      while (events.hasNext()) {
        event = events.next();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> deeper();
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unsafe();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {}
          default -> {
            continue;
          }
        }
        return true;
      }
      return false;
    } catch (XMLStreamException e) {
      throw broken(e);
    } catch (RuntimeException e) {
      // The parser answers some damaged texts with exceptions of its own inner workings.
      throw damaged();
    }
  }

  /** Goes on to the next start of an element with this name. */
  boolean nextStart(String name) throws IOException, BrokenInventory {
    while (next()) {
      if (starts(name)) {
        return true;
      }
    }
    return false;
  }

  boolean starts(String name) {
    return event == XMLStreamConstants.START_ELEMENT && events.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return event == XMLStreamConstants.END_ELEMENT && events.getLocalName().equals(name);
  }

  boolean isText() {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }

  String text() {
    return events.getText();
  }

  /** An attribute, of whatever namespace. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < events.getAttributeCount(); i++) {
      if (events.getAttributeLocalName(i).equals(name)) {
        return Optional.of(events.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** A whole number, or else what stands for one that is absent or no number. */
  int number(String attribute, int otherwise) {
    try {
      return attribute(attribute).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private void deeper() throws BrokenInventory {
    if (++depth > TableLimits.DEPTH) {
      throw damaged();
    }
  }

  private BrokenInventory unsafe() {
    return TableFault.error("workbook-unsafe", place, Map.of("part", part));
  }

  BrokenInventory damaged() {
    return TableFault.error("workbook-damaged", place, Map.of("detail", part));
  }

  private BrokenInventory broken(Exception fault) {
    Throwable cause =
        fault instanceof XMLStreamException e && e.getNestedException() != null
            ? e.getNestedException()
            : fault;
    return cause instanceof PartStream.TooLarge
        ? TableFault.error("workbook-too-large", place, Map.of("part", part))
        : damaged();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
