package jp.mikiwame.report.html;

import java.util.stream.Collectors;
import jp.mikiwame.report.Labels;

/**
 * What the page needs to look and work as it should.
 *
 * @param print the heading of printed pages, which names the organisation
 */
public record Head(String title, Inlined style, Inlined print, Inlined charts, Inlined script) {

  private static final int LONGEST_TITLE = 60;

  static Head of(String title, Labels labels) {
    String heading =
        "@page{@top-left{content:%s}@bottom-left{content:%s}}"
            .formatted(quoted(title), quoted(labels.text("html.print.footer")));
    return new Head(
        title,
        Inlined.of("tokens.css", "page.css"),
        new Inlined(heading),
        Inlined.charts(),
        Inlined.of("dom.js", "detail.js", "tasks.js", "charts.js", "page.js"));
  }

  /** Only what stands in the page may run; nothing may be fetched, sent or framed. */
  public String policy() {
    return "default-src 'none'; style-src %s %s; script-src %s %s; base-uri 'none'; form-action 'none'"
        .formatted(style.digest(), print.digest(), charts.digest(), script.digest());
  }

  /** A text for a style sheet, in which no character of it can mean anything. */
  private static String quoted(String text) {
    return text.codePoints()
        .filter(point -> !PlainWriter.isSteering(point) && point != '\n')
        .limit(LONGEST_TITLE)
        .mapToObj("\\%06x"::formatted)
        .collect(Collectors.joining("", "\"", "\""));
  }
}
