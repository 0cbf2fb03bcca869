package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.stream.Collectors;
import jp.mikiwame.intake.survey.ColumnMapping.MappedColumn;
import jp.mikiwame.intake.survey.ColumnMapping.SheetMapping;

/** Writes a mapping so that an analyst can correct it by hand. */
final class MappingText {

  private static final String HEAD =
      """
      # 調査票のどの列を、棚卸表のどの項目に入れるか。見出しから見つけたとおりに書いてあります。
      # 違うところを直し、次からこのファイルを指定して取り込むと、見出しの推測はしません。
      #
      # sheet       シートの名前（CSVは空）
      # role        行が表すもの。TASKS 業務、STEPS 手順、SYSTEMS 情報システム、DEPARTMENTS 所管課
      # header      見出しの行の番号。2段の見出しなら上の段の番号を書き、headerRows を 2 にします
      # columns     読む列。column は同じ見出しが2つあるときだけ見ます
      #   member    入れる項目（docs/inventory-format.md の名前）
      #   answer    答えの読み方。省くと項目のふつうの読み方
      #   unit      単位なしの数の単位（分、時間、秒、人日、%、割、千件、万件）。省くと項目のふつうの単位
      # skipped     読まない列の見出し。ここにも columns にもない列は、取り込むときに示します

      """;

  private MappingText() {}

  static String of(ColumnMapping mapping) {
    return HEAD
        + "sheets:\n"
        + mapping.sheets().stream().map(MappingText::sheet).collect(Collectors.joining("\n"));
  }

  private static String sheet(SheetMapping sheet) {
    StringBuilder text = new StringBuilder();
    text.append("  - sheet: ").append(quoted(sheet.sheet())).append('\n');
    text.append("    role: ").append(sheet.role()).append('\n');
    text.append("    header: ").append(sheet.header()).append('\n');
    text.append("    headerRows: ").append(sheet.headerRows()).append('\n');
    text.append("    columns:\n");
    sheet.columns().forEach(column -> text.append(column(column)));
    text.append("    skipped: [")
        .append(sheet.skipped().stream().map(MappingText::quoted).collect(Collectors.joining(", ")))
        .append("]\n");
    return text.toString();
  }

  private static String column(MappedColumn column) {
    String where = column.column() == null ? "" : "column: " + column.column() + ", ";
    String answer = column.answer() == null ? "" : ", answer: " + column.answer();
    String unit = column.unit() == null ? "" : ", unit: " + quoted(column.unit());
    return "      - { %sheading: %s, member: %s%s%s }%n"
        .formatted(where, quoted(column.heading()), column.member(), answer, unit)
        .replace(System.lineSeparator(), "\n");
  }

  /** Every text of JSON is one of YAML. */
  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }
}
