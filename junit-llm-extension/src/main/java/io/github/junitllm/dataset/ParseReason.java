package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.junitllm.text.Excerpt;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says why text is not JSON, in words that need no knowledge of the parser. */
final class ParseReason {

    /** What a parser's user must know and a dataset's author need not: sources, character codes, parser switches. */
    private static final Pattern PARSER_TALK =
            Pattern.compile(" \\((?:for \\w+ starting|start marker) at \\[Source:[^\\]]*\\]\\)"
                    + "| \\(\\(CTRL-CHAR, code \\d+\\)\\)"
                    + "| \\(code \\d+\\)"
                    + "|: [a-z ]+\\(JSON String,[^)]*\\)"
                    + "|, from `[^`]*`"
                    + "|: (?:enable|maybe a) .*");

    private static final Pattern CLOSING = Pattern.compile("Unexpected character \\('[}\\]]'");

    private final String incomplete;

    ParseReason(String incomplete) {
        this.incomplete = incomplete;
    }

    String of(JsonProcessingException e, String before) {
        if (e instanceof JsonEOFException) {
            return "malformed JSON: " + incomplete;
        }
        if (isTrailingComma(e, before)) {
            return "malformed JSON: a comma stands before the closing bracket; remove the comma";
        }
        String words = PARSER_TALK.matcher(e.getOriginalMessage()).replaceAll("");
        String sentence = words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        String kind = e instanceof StreamConstraintsException ? "too large or too deep: " : "malformed JSON: ";
        return kind + Excerpt.of(sentence);
    }

    private static boolean isTrailingComma(JsonProcessingException e, String before) {
        return CLOSING.matcher(e.getOriginalMessage()).lookingAt()
                && before.stripTrailing().endsWith(",");
    }
}
