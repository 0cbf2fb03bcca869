package jp.mikiwame.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * A style or script that stands in the page itself.
 *
 * @param text exactly as it stands between the tags
 */
public record Inlined(String text) {

  private static final String CHARTS =
      "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

  /** Our own files, one after another. */
  static Inlined of(String... files) {
    return new Inlined(Arrays.stream(files).map(Inlined::read).collect(Collectors.joining("\n")));
  }

  /** The library that draws the charts. */
  static Inlined charts() {
    return new Inlined(read(CHARTS));
  }

  private static String read(String resource) {
    try (InputStream in = Inlined.class.getResourceAsStream(resource)) {
      // Browsers turn line ends into line feeds before they compute the digest.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("A file inside the program cannot be read", e);
    }
  }

  /** How the page's policy names it. */
  String digest() {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sha256) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
