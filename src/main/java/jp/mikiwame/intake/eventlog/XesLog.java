package jp.mikiwame.intake.eventlog;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.xml.XmlFile;
import jp.mikiwame.model.Place;

/** A log in XES: traces, which are cases, with events, both with attributes. */
final class XesLog implements LogSource {

  private static final String NAME = "concept:name";
  private static final Map<Field, String> KEYS =
      Map.of(Field.CASE, NAME, Field.ACTIVITY, NAME, Field.END, "time:timestamp");

  /** What stands in the file between it and an event's attributes, from the outside. */
  private enum Level {
    LOG,
    TRACE,
    EVENT
  }

  private final XmlFile file;
  private String title;
  private int traces;
  private Level level;
  private Map<Field, Said> trace;
  private Map<Field, Said> event;
  private Place eventPlace;

  XesLog(XmlFile file) {
    this.file = file;
  }

  @Override
  public String file() {
    return file.name();
  }

  @Override
  public void read(Taker taker) throws IOException, BrokenInventory {
    file.read(xml -> read(xml, taker));
  }

  private void read(XMLStreamReader xml, Taker taker) throws XMLStreamException, BrokenInventory {
    level = Level.LOG;
    while (xml.hasNext()) {
      int what = xml.next();
      if (what == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (what == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName(), taker);
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    String element = xml.getLocalName();
    if (level == Level.LOG && element.equals("trace")) {
      level = Level.TRACE;
      traces++;
      trace = new EnumMap<>(Field.class);
      trace.put(Field.CASE, new Said("#" + traces, NAME, file.place(xml)));
    } else if (level == Level.TRACE && element.equals("event")) {
      level = Level.EVENT;
      eventPlace = file.place(xml);
      event = new EnumMap<>(Field.class);
    } else {
      attribute(xml);
      skip(xml);
    }
  }

  private void attribute(XMLStreamReader xml) {
    String key = xml.getAttributeValue(null, "key");
    String value = xml.getAttributeValue(null, "value");
    if (key == null || value == null || value.isBlank()) {
      return;
    }
    Said said = new Said(value.strip(), key, file.place(xml));
    switch (level) {
      case LOG -> title = key.equals(NAME) ? said.text() : title;
      case TRACE -> note(trace, "case:" + key, said);
      case EVENT -> note(event, key, said);
    }
  }

  private static void note(Map<Field, Said> attributes, String key, Said said) {
    Field field = LogWords.USUAL.field(key);
    if (field != null && !LogWords.USUAL.isNothing(field, said.text())) {
      attributes.put(field, said);
    }
  }

  /** An attribute may hold others, which say something about it and not about the event. */
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int open = 1; open > 0; ) {
      int what = xml.next();
      open += what == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      open -= what == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void end(String element, Taker taker) throws BrokenInventory {
    if (level == Level.EVENT && element.equals("event")) {
      level = Level.TRACE;
      trace.forEach(event::putIfAbsent);
      taker.take(new LogEntry(event, eventPlace));
    } else if (level == Level.TRACE && element.equals("trace")) {
      level = Level.LOG;
    }
  }

  @Override
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  @Override
  public String heading(Field field) {
    return KEYS.get(field);
  }
}
