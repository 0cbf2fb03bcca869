package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.Source;
import jp.mikiwame.intake.Suggestion;
import jp.mikiwame.intake.survey.ColumnMapping.MappedColumn;
import jp.mikiwame.intake.survey.ColumnMapping.SheetMapping;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** {@code mapping.yaml}: a mapping of columns, as people read and correct it. */
public final class MappingFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Source source;
  private final Map<String, JsonLocation> places = new HashMap<>();
  private final List<Notice> faults = new ArrayList<>();

  private MappingFile(Source source) {
    this.source = source;
  }

  /**
   * Reads a mapping.
   *
   * @throws BrokenInventory with all that is wrong, by line
   */
  public static ColumnMapping read(Source source) throws BrokenInventory {
    if (source.encodingFault().isPresent()) {
      throw new BrokenInventory(List.of(source.encodingFault().get()));
    }
    return new MappingFile(source).read();
  }

  private ColumnMapping read() throws BrokenInventory {
    ColumnMapping mapping = parsed();
    if (mapping.sheets().isEmpty()) {
      fault(Notice.error("mapping-empty", place(""), Map.of()));
    }
    for (int i = 0; i < mapping.sheets().size(); i++) {
      check(mapping.sheets().get(i), "/sheets/" + i);
    }
    if (!faults.isEmpty()) {
      throw new BrokenInventory(faults);
    }
    return mapping;
  }

  private ColumnMapping parsed() throws BrokenInventory {
    try {
      findPlaces();
      return places.isEmpty()
          ? new ColumnMapping(List.of())
          : YAML.readValue(source.text(), ColumnMapping.class);
    } catch (IOException e) {
      throw new BrokenInventory(List.of(unreadable(e)));
    }
  }

  private void findPlaces() throws IOException {
    try (JsonParser parser = YAML.createParser(source.text())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.FIELD_NAME) {
          String pointer = parser.getParsingContext().pathAsPointer().toString();
          places.putIfAbsent(pointer, parser.currentTokenLocation());
        }
      }
    }
  }

  private Notice unreadable(IOException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      Set<String> known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .collect(Collectors.toCollection(TreeSet::new));
      return unknownWord(unknown.getPropertyName(), known, place(pointer(unknown)));
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      Set<String> words =
          Arrays.stream(wrong.getTargetType().getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.toCollection(TreeSet::new));
      return unknownWord(String.valueOf(wrong.getValue()), words, place(pointer(wrong)));
    }
    JsonLocation location = e instanceof JsonProcessingException json ? json.getLocation() : null;
    return Notice.error("mapping-unreadable", at(location), Map.of());
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining());
  }

  private static Notice unknownWord(String word, Set<String> known, Place place) {
    Map<String, Object> values = new HashMap<>();
    values.put("value", Shortened.of(word));
    values.put("values", List.copyOf(known));
    Suggestion.closest(word, known).ifPresent(best -> values.put("suggestion", best));
    return Notice.error("mapping-word-unknown", place, values);
  }

  private Place at(JsonLocation location) {
    return location == null
        ? Place.line(source.name(), 1, 1)
        : Place.line(
            source.name(), Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private Place place(String pointer) {
    return at(places.get(pointer));
  }

  private void fault(Notice notice) {
    faults.add(notice);
  }

  private void check(SheetMapping sheet, String at) {
    for (String name : new String[] {"role", "header"}) {
      if (!places.containsKey(at + "/" + name)) {
        fault(Notice.error("mapping-incomplete", place(at), Map.of("value", name)));
      }
    }
    if (sheet.headerRows() < 1 || sheet.headerRows() > 2) {
      fault(Notice.error("mapping-header-rows", place(at + "/headerRows"), Map.of()));
    }
    if (sheet.role() == null) {
      return;
    }
    for (int i = 0; i < sheet.columns().size(); i++) {
      check(sheet.columns().get(i), sheet.role(), at + "/columns/" + i);
    }
    Set<String> missing = new TreeSet<>(sheet.role().needed());
    sheet.columns().forEach(column -> missing.remove(String.valueOf(column.member())));
    missing.forEach(
        member -> fault(Notice.error("mapping-incomplete", place(at), Map.of("value", member))));
  }

  private void check(MappedColumn column, SheetRole role, String at) {
    if (column.heading() == null || column.member() == null) {
      String missing = column.heading() == null ? "heading" : "member";
      fault(Notice.error("mapping-incomplete", place(at), Map.of("value", missing)));
      return;
    }
    Set<String> members =
        role.columns().stream()
            .map(SurveyColumn::member)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!members.contains(column.member())) {
      fault(unknownWord(column.member(), members, place(at + "/member")));
    } else if (column.answer() != null) {
      Set<String> forms = forms(column.member());
      if (!forms.contains(column.answer().name())) {
        fault(unknownWord(column.answer().name(), forms, place(at + "/answer")));
      }
    }
  }

  /** The ways in which the answers for a member can be read. */
  private static Set<String> forms(String member) {
    return SurveyColumns.load().all().stream()
        .filter(column -> column.member().equals(member))
        .map(column -> column.answer().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text of a mapping, with what its reader must know about it. */
  public static String text(ColumnMapping mapping) {
    return MappingText.of(mapping);
  }
}
