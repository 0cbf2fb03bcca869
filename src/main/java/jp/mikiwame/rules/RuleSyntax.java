package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRLLexer;
import org.drools.drl.parser.lang.DRLParser;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Turns the text of a rule file into Drools' parse tree, or says where that is impossible. */
final class RuleSyntax {

  /**
   * Backslashes begin escapes. Control and format characters are not seen by whoever reviews a
   * rule; some even turn the direction of writing, so that a rule is read as its opposite.
   */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\r\\t]]");

  private static final LanguageLevelOption DRL = DrlParser.DEFAULT_LANGUAGE_LEVEL;

  /** What follows so many errors is no help to anybody. */
  private static final int MOST_ERRORS = 100;

  private final String text;
  private final FaultSink faults;

  RuleSyntax(String text, FaultSink faults) {
    this.text = text;
    this.faults = faults;
  }

  /** The parse tree; empty and reported if there is none. */
  Optional<PackageDescr> parse() {
    Matcher hidden = HIDDEN.matcher(text);
    if (hidden.find()) {
      refuseHidden(hidden.group(), hidden.start());
      return Optional.empty();
    }
    DRLLexer lexer = DRLFactory.getDRLLexer(new ANTLRStringStream(text), DRL);
    Tokens tokens = new Tokens(lexer);
    DRLParser parser = DRLFactory.getDRLParser(tokens, DRL);
    PackageDescr file = null;
    try {
      file = parser.compilationUnit();
    } catch (RecognitionException e) {
      parser.reportError(e);
    } catch (TooComplex | StackOverflowError e) {
      faults.at(tokens.line(), 0, "rule-too-complex", Map.of());
      return Optional.empty();
    }
    // The lexer leaves out what it does not know, so its errors count as well.
    List<DroolsParserException> errors = new ArrayList<>(lexer.getErrors());
    errors.addAll(parser.getErrors());
    errors.stream().limit(MOST_ERRORS).forEach(this::report);
    return errors.isEmpty() ? Optional.ofNullable(file) : Optional.empty();
  }

  private void refuseHidden(String character, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = offset - before.lastIndexOf('\n') - 1;
    String shown =
        character.equals("\\") ? character : "U+%04X".formatted(character.codePointAt(0));
    faults.at(line, column, "rule-not-allowed", Map.of("what", shown));
  }

  private void report(DroolsParserException error) {
    int line = Math.max(1, error.getLineNumber());
    String culprit = wideCharacterAt(line, error.getColumn());
    if (culprit.isEmpty()) {
      faults.at(
          line,
          error.getColumn(),
          "rule-syntax",
          Map.of("detail", String.valueOf(error.getMessage())));
    } else {
      faults.at(line, error.getColumn(), "rule-wide-character", Map.of("character", culprit));
    }
  }

  /** Drools calls a full-width sign "no viable alternative"; people want to be told which it is. */
  private String wideCharacterAt(int line, int column) {
    String row = text.lines().skip(line - 1L).findFirst().orElse("");
    for (int i = Math.max(0, column - 1); i < Math.min(row.length(), column + 2); i++) {
      char c = row.charAt(i);
      boolean fullWidth = c >= '\uFF01' && c <= '\uFF5E';
      if (fullWidth || c == '\u3000' || c == '、' || c == '。') {
        return String.valueOf(c);
      }
    }
    return "";
  }

  /**
   * The tokens of a file, which end a parse that looks at them too often: nested brackets and type
   * arguments make Drools' parser start over so often that it would take years.
   */
  private static final class Tokens extends CommonTokenStream {

    /** Twenty long rules take a tenth of it. */
    private static final int MOST_LOOKS = 1_000_000;

    private long looks;
    private int line = 1;

    Tokens(TokenSource source) {
      super(source);
    }

    @Override
    public Token LT(int distance) {
      // A look far ahead walks over all that lies between.
      looks += Math.max(1, Math.abs(distance));
      if (looks > MOST_LOOKS) {
        throw new TooComplex();
      }
      Token token = super.LT(distance);
      line = token == null ? line : Math.max(1, token.getLine());
      return token;
    }

    /** Of the token that was looked at last. */
    int line() {
      return line;
    }
  }

  /** An error, so that nothing on the way takes it for a fault that it may recover from. */
  private static final class TooComplex extends Error {
    private static final long serialVersionUID = 1L;

    TooComplex() {
      super("The parser went over the tokens too often", null, false, false);
    }
  }
}
