package jp.mikiwame.report;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.mikiwame.model.CaseResult;

/** Results of cases in the form that build servers read. */
public final class JUnitXml {

  private final CaseText reasons;

  /**
   * @param reasons says why a case does not hold
   */
  public JUnitXml(CaseText reasons) {
    this.reasons = reasons;
  }

  public String render(List<CaseResult> results) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "rules");
      xml.writeAttribute("tests", Integer.toString(results.size()));
      xml.writeAttribute(
          "failures", Long.toString(results.stream().filter(CaseResult::isFailure).count()));
      for (CaseResult result : results) {
        write(xml, result);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML can be written to memory", e);
    }
    return text + "\n";
  }

  private void write(XMLStreamWriter xml, CaseResult result) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", result.ruleCase().criterion());
    xml.writeAttribute("name", TextTable.printable(result.ruleCase().name()));
    xml.writeAttribute("file", result.ruleCase().file());
    xml.writeAttribute("line", Integer.toString(result.ruleCase().line()));
    if (result.isFailure()) {
      xml.writeStartElement("failure");
      String why = reasons.reasons(result);
      xml.writeAttribute("message", why.lines().findFirst().orElse(""));
      xml.writeCharacters(why);
      xml.writeEndElement();
    } else if (result.ruleCase().isTodo()) {
      xml.writeEmptyElement("skipped");
    }
    xml.writeEndElement();
  }
}
