package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes {@code inventory.json} task by task, for people to read and edit. */
public final class InventoryWriter implements Closeable {

  /** What is written task by task is not handed on task by task. */
  private static final JsonFactory FORMAT =
      JsonMapper.builder()
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .build()
          .getFactory();

  private final JsonGenerator out;

  /**
   * @param stream which stays open
   * @param frame everything but the tasks
   */
  public InventoryWriter(OutputStream stream, ObjectNode frame) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    out = FORMAT.createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    out.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    out.writeStartObject();
    for (Map.Entry<String, JsonNode> member : frame.properties()) {
      out.writeFieldName(member.getKey());
      out.writeTree(member.getValue());
    }
    out.writeArrayFieldStart("tasks");
  }

  public void add(ObjectNode task) throws IOException {
    out.writeTree(task);
  }

  @Override
  public void close() throws IOException {
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
    out.close();
  }
}
