package jp.mikiwame.intake.flow;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.xml.XmlFile;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Reads the elements of BPMN 2.0 that say who does what and in which order. */
final class BpmnReader {

  static final String NAMESPACE = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  /** Elements and arrows of a file; what people draw has some hundred. */
  private static final int MOST = 10_000;

  private final XmlFile file;
  private final List<FlowProcess> processes = new ArrayList<>();
  private final Map<String, String> pools = new HashMap<>();
  private final Deque<FlowNode> groups = new ArrayDeque<>();
  private final Deque<String> lanes = new ArrayDeque<>();
  private FlowProcess process;
  private FlowEdge edge;
  private int elements;

  BpmnReader(XmlFile file) {
    this.file = file;
  }

  FlowDrawing drawing() throws IOException, BrokenInventory {
    file.read(this::read);
    return new FlowDrawing(processes, pools);
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, BrokenInventory {
    while (xml.hasNext()) {
      int what = xml.next();
      if (what == XMLStreamConstants.START_ELEMENT && NAMESPACE.equals(xml.getNamespaceURI())) {
        start(xml);
      } else if (what == XMLStreamConstants.END_ELEMENT
          && NAMESPACE.equals(xml.getNamespaceURI())) {
        end(xml.getLocalName());
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException, BrokenInventory {
    switch (xml.getLocalName()) {
      case "participant" -> {
        counted(xml);
        String process = attribute(xml, "processRef");
        pools.put(process.replaceAll("^.*:", ""), name(xml));
      }
      case "process" -> {
        process = new FlowProcess(attribute(xml, "id"), name(xml), counted(xml));
        processes.add(process);
      }
      default -> {
        if (process != null) {
          inProcess(xml);
        }
      }
    }
  }

  private void inProcess(XMLStreamReader xml) throws XMLStreamException, BrokenInventory {
    switch (xml.getLocalName()) {
      case "lane" -> lanes.push(name(xml).isEmpty() && !lanes.isEmpty() ? lanes.peek() : name(xml));
      case "flowNodeRef" -> {
        counted(xml);
        String node = xml.getElementText().strip();
        process.putInLane(node, lanes.isEmpty() ? "" : lanes.peek());
      }
      case "sequenceFlow" -> {
        Place place = counted(xml);
        edge = new FlowEdge(attribute(xml, "sourceRef"), attribute(xml, "targetRef"), false, place);
      }
      case "conditionExpression" -> {
        if (edge != null) {
          edge = new FlowEdge(edge.from(), edge.to(), true, edge.place());
        }
      }
      default -> {
        NodeKind kind = NodeKind.of(xml.getLocalName());
        if (kind != null) {
          node(xml, kind);
        }
      }
    }
  }

  private void node(XMLStreamReader xml, NodeKind kind) throws BrokenInventory {
    Place place = counted(xml);
    String id = attribute(xml, "id");
    boolean aside =
        isTrue(xml, "triggeredByEvent")
            || isTrue(xml, "isForCompensation")
            || attribute(xml, "cancelActivity").equals("false");
    String attachedTo = xml.getAttributeValue(null, "attachedToRef");
    FlowNode node =
        new FlowNode(
            id.isEmpty() ? "#" + elements : id,
            name(xml),
            kind,
            groups.peek(),
            aside,
            attachedTo,
            place);
    process.add(node);
    if (kind.isGroup()) {
      groups.push(node);
    }
  }

  private void end(String element) {
    if (process == null) {
      return;
    }
    switch (element) {
      case "process" -> process = null;
      case "lane" -> lanes.poll();
      case "sequenceFlow" -> {
        process.add(edge);
        edge = null;
      }
      default -> {
        NodeKind kind = NodeKind.of(element);
        if (kind != null && kind.isGroup()) {
          groups.poll();
        }
      }
    }
  }

  private Place counted(XMLStreamReader xml) throws BrokenInventory {
    Place place = file.place(xml);
    if (++elements > MOST) {
      throw new BrokenInventory(
          List.of(Notice.error("flow-too-large", place, Map.of("allowed", MOST))));
    }
    return place;
  }

  private static boolean isTrue(XMLStreamReader xml, String name) {
    String value = attribute(xml, name);
    return value.equals("true") || value.equals("1");
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }

  private static String name(XMLStreamReader xml) {
    return DrawnText.plain(attribute(xml, "name"));
  }
}
