package jp.mikiwame.intake.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** XML files that want to do harm or are broken, and what is to be said of them. */
public final class HostileXml {

  /**
   * A file.
   *
   * @param code of the notice that it must lead to
   */
  public record Hostile(String name, byte[] bytes, String code) {

    @Override
    public String toString() {
      return name;
    }

    public XmlFile in(Path folder) throws IOException {
      return new XmlFile(Files.write(folder.resolve(name), bytes), name);
    }
  }

  private HostileXml() {}

  /**
   * @param first the start tag of the first element
   * @param content what may stand in it
   * @param last its end tag
   */
  public static Stream<Hostile> all(String first, String content, String last) throws IOException {
    String sound = first + content + last;
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("entity-expansion xml-document-type", laughs() + first + "&i;" + last);
    files.put("external-entity xml-document-type", external() + first + "&e;" + last);
    files.put(
        "external-subset xml-document-type",
        "<!DOCTYPE log SYSTEM 'file:///etc/hostname'>" + sound);
    files.put("undeclared-entity xml-syntax", first + "&i;" + last);
    files.put("deep xml-too-deep", first + "<a>".repeat(10_000) + "</a>".repeat(10_000) + last);
    files.put(
        "long-attribute xml-too-long", first + "<a v='" + "x".repeat(10_000_000) + "'/>" + last);
    files.put("long-text xml-too-long", first + "<a>" + "x".repeat(10_000_000) + "</a>" + last);
    files.put("many-attributes xml-too-long", first + attributes() + last);
    files.put("truncated xml-truncated", first + content);
    files.put("truncated-in-tag xml-truncated", first.substring(0, first.length() - 1));
    files.put("crossed xml-syntax", first + content + "<a></b>" + last);
    files.put("behind-the-end xml-syntax", sound + "<a/>");
    files.put("binary-inside xml-syntax", first + "\0\1" + last);
    files.put("not-utf8 xml-encoding", bytes(first, new byte[] {(byte) 0x8E, (byte) 0x73}, last));
    byte[] packed = packed(sound.repeat(1));
    files.put("cut.gz gzip-damaged", Arrays.copyOf(packed, packed.length - 9));
    files.put("bomb.gz xml-too-long", packed(first + "<a>" + "x".repeat(50_000_000)));
    return files.entrySet().stream().map(file -> hostile(file.getKey(), file.getValue()));
  }

  private static Hostile hostile(String nameAndCode, Object content) {
    String[] parts = nameAndCode.split(" ");
    byte[] bytes =
        content instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) content;
    return new Hostile(parts[0], bytes, parts[1]);
  }

  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE log [<!ENTITY a 'ha'>");
    for (char c = 'b'; c <= 'i'; c++) {
      String earlier = "&" + (char) (c - 1) + ";";
      type.append("<!ENTITY %c '%s'>".formatted(c, earlier.repeat(20)));
    }
    return type + "]>";
  }

  private static String external() {
    return "<!DOCTYPE log [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
  }

  private static String attributes() {
    StringBuilder tag = new StringBuilder("<a");
    for (int i = 0; i < 100_000; i++) {
      tag.append(" a").append(i).append("=''");
    }
    return tag + "/>";
  }

  private static byte[] bytes(String before, byte[] middle, String after) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(before.getBytes(StandardCharsets.UTF_8));
    all.write(middle);
    all.write(after.getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  public static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
