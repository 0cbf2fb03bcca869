package jp.mikiwame.intake.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.mikiwame.intake.BrokenInventory;

/** Takes in the content of an XML file. */
public interface XmlReading {

  /**
   * @param xml which stands at the first element
   */
  void read(XMLStreamReader xml) throws XMLStreamException, BrokenInventory;
}
