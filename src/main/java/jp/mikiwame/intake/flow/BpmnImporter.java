package jp.mikiwame.intake.flow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.DraftSink;
import jp.mikiwame.intake.Importer;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.intake.xml.XmlFile;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Makes a task of each process in a BPMN 2.0 file. */
public final class BpmnImporter implements Importer {

  private static final QName FIRST = new QName(BpmnReader.NAMESPACE, "definitions");
  private static final int LONGEST_ID = 150;

  private final XmlFile file;

  private BpmnImporter(XmlFile file) {
    this.file = file;
  }

  /** Empty if the file is no BPMN 2.0. */
  public static Optional<BpmnImporter> of(XmlFile file) throws IOException {
    return file.firstElement().filter(FIRST::equals).map(element -> new BpmnImporter(file));
  }

  @Override
  public void importTo(DraftSink sink) throws IOException, BrokenInventory {
    FlowDrawing drawing = new BpmnReader(file).drawing();
    List<FlowProcess> filled =
        drawing.processes().stream().filter(process -> !process.nodes().isEmpty()).toList();
    if (filled.isEmpty()) {
      throw broken("flow-empty");
    }
    List<FlowTask> tasks = new ArrayList<>();
    sink.frame(JsonNodeFactory.instance.objectNode(), new Origin(Place.file(file.name())));
    for (FlowProcess process : filled) {
      task(process, drawing, filled.size() == 1, sink).ifPresent(tasks::add);
    }
    for (FlowTask task : tasks) {
      task.notices(sink::notice);
      sink.task(task.published("業務フロー " + base()), task.origin());
    }
  }

  /** Empty if staff have no part in the process. */
  private Optional<FlowTask> task(
      FlowProcess process, FlowDrawing drawing, boolean isOnly, DraftSink sink) {
    String pool = drawing.pools().getOrDefault(process.id(), "");
    String name = name(process, pool);
    if (FlowWords.USUAL.isOutside(pool)) {
      sink.notice(Notice.warning("flow-pool-outside", process.place(), Map.of("value", pool)));
      return Optional.empty();
    }
    FlowTask task = new FlowTask(isOnly ? stem() : stem() + "-" + process.id(), name, process);
    if (!task.hasSteps()) {
      task.notices(sink::notice);
      sink.notice(Notice.warning("flow-without-steps", process.place(), Map.of("value", name)));
      return Optional.empty();
    }
    return Optional.of(task);
  }

  private String name(FlowProcess process, String pool) {
    if (!process.name().isEmpty()) {
      return process.name();
    }
    return pool.isEmpty() ? stem() : pool;
  }

  private BrokenInventory broken(String code) {
    return new BrokenInventory(List.of(Notice.error(code, Place.file(file.name()), Map.of())));
  }

  /** The name of the file alone. */
  private String base() {
    return file.name().replaceAll("^.*[/\\\\]", "");
  }

  private String stem() {
    String stem = base().replaceAll("(?i)(\\.(bpmn20|bpmn2|bpmn|xml|gz))+$", "");
    String named = stem.isBlank() || stem.equals("-") ? "flow" : stem;
    return named.substring(0, Math.min(LONGEST_ID, named.length()));
  }
}
