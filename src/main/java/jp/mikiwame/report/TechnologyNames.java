package jp.mikiwame.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mikiwame.model.Technology;

/** The names under which an assessment's technologies are shown. */
public final class TechnologyNames {

  private final Map<String, String> names;

  public TechnologyNames(List<Technology> technologies) {
    this.names = technologies.stream().collect(Collectors.toMap(Technology::id, Technology::name));
  }

  /** Technologies that work together, such as RPA+AI-OCR; empty for none. */
  public String joined(List<String> ids) {
    return ids.stream().map(names::get).collect(Collectors.joining("+"));
  }

  /** Technologies one by one, such as RPA、AI-OCR. */
  public String each(List<String> ids, Labels labels) {
    return ids.stream().map(names::get).collect(Collectors.joining(labels.text("list.separator")));
  }

  public String of(String id) {
    return names.get(id);
  }
}
