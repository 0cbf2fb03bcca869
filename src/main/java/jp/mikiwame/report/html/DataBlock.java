package jp.mikiwame.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** JSON for a script element: nothing in it can end the element or begin another one. */
final class DataBlock {

  private static final ObjectMapper MAPPER = mapper();

  private DataBlock() {}

  static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = JsonMapper.builder().build();
    mapper.getFactory().setCharacterEscapes(new Escapes());
    return mapper;
  }

  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private static final int ASCII = 128;

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    Escapes() {
      for (int each = 0; each < ASCII; each++) {
        if (isMarkup(each) || PlainWriter.isSteering(each)) {
          ascii[each] = ESCAPE_CUSTOM;
        }
      }
    }

    private static boolean isMarkup(int character) {
      return character == '<' || character == '>' || character == '&';
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    /** Steering characters become nothing, as everywhere on the page. */
    @Override
    public SerializableString getEscapeSequence(int character) {
      if (isMarkup(character)) {
        return new SerializedString("\\u%04x".formatted(character));
      }
      return PlainWriter.isSteering(character) ? new SerializedString("") : null;
    }
  }
}
