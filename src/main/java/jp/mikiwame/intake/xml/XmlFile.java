package jp.mikiwame.intake.xml;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.Unpacked;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * An XML file, packed with gzip or not. A document type is refused: it is what entities come from,
 * and neither logs nor flows need one.
 *
 * @param name the file as the user named it
 */
public record XmlFile(Path file, String name) {

  /** Elements within each other; diagrams and logs have about ten. */
  private static final int DEEPEST = 200;

  /** Characters of one attribute or text; names and even long remarks are far below. */
  private static final int LONGEST = 100_000;

  private static final int MOST_ATTRIBUTES = 200;

  /** Characters of the whole file, so that a small packed one cannot keep us busy for hours. */
  private static final long LARGEST = 4_000_000_000L;

  /** The name of the first element; empty if this is no XML that can be read. */
  public Optional<QName> firstElement() throws IOException {
    try (InputStream bytes = Unpacked.open(file)) {
      XMLStreamReader xml = factory().createXMLStreamReader(bytes);
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // A document type is told of when the file is read.
        continue;
      }
      return Optional.of(xml.getName());
    } catch (XMLStreamException | ZipException | EOFException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the file once.
   *
   * @throws BrokenInventory with the line at which it is no XML or goes beyond a limit
   */
  public void read(XmlReading reading) throws IOException, BrokenInventory {
    try (InputStream bytes = Unpacked.open(file)) {
      reading.read(atFirstElement(bytes));
    } catch (XMLStreamException e) {
      throw XmlFault.of(name, e);
    }
  }

  /** Where the reader stands. */
  public Place place(XMLStreamReader xml) {
    return Place.line(name, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
  }

  private XMLStreamReader atFirstElement(InputStream bytes)
      throws XMLStreamException, BrokenInventory {
    XMLStreamReader xml = factory().createXMLStreamReader(bytes);
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new BrokenInventory(List.of(Notice.error("xml-document-type", place(xml), Map.of())));
      }
    }
    return xml;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST);
    factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, LARGEST);
    return factory;
  }
}
