package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns that survey forms may have, in the order in which our own form shows them. */
public final class SurveyColumns {

  private static final SurveyColumns SHIPPED = new SurveyColumns(read());

  private final List<SurveyColumn> columns;

  /** Asked for each task again. */
  private final Map<SurveyPart, List<SurveyColumn>> byPart = new EnumMap<>(SurveyPart.class);

  private SurveyColumns(List<SurveyColumn> columns) {
    this.columns = List.copyOf(columns);
    for (SurveyPart part : SurveyPart.values()) {
      byPart.put(part, columns.stream().filter(column -> column.part() == part).toList());
    }
  }

  public static SurveyColumns load() {
    return SHIPPED;
  }

  public List<SurveyColumn> all() {
    return columns;
  }

  public List<SurveyColumn> of(SurveyPart part) {
    return byPart.get(part);
  }

  /** The column that our own form has for a member, or else the first that is read for it. */
  public Optional<SurveyColumn> forMember(String member) {
    return columns.stream().filter(column -> column.member().equals(member)).findFirst();
  }

  private static List<SurveyColumn> read() {
    try (InputStream yaml = SurveyColumns.class.getResourceAsStream("columns.yaml")) {
      return new YAMLMapper().readValue(yaml, new TypeReference<List<SurveyColumn>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped columns.yaml can be read", e);
    }
  }
}
