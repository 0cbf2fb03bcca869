package jp.mikiwame.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.QualityReport;

/** The faults of an inventory and what should be asked again, as JSON: complete. */
public final class QualityJson {

  /** Name of the file in an output folder. */
  public static final String FILE = "quality.json";

  private QualityJson() {}

  /**
   * @param faults of the files
   */
  public static String write(QualityReport report, List<Notice> faults) {
    ObjectMapper mapper = AssessmentJson.MAPPER;
    ObjectNode document = mapper.createObjectNode().put("tasks", report.tasks());
    document.set("departments", mapper.valueToTree(report.departments()));
    document.set("sameWork", mapper.valueToTree(report.sameWork()));
    document.set("questions", mapper.valueToTree(report.questions()));
    document.set("unanswered", mapper.valueToTree(report.unanswered()));
    document.set("notices", mapper.valueToTree(faults));
    return AssessmentJson.write(document);
  }
}
