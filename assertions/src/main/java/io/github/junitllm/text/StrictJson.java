package io.github.junitllm.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value that fills a whole text, by RFC 8259: no text around it, no field twice in an object, no comments.
 * It takes at most 10 000 000 characters and 200 levels, and no more stack than that for any text.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class StrictJson {

    private static final int LONGEST = 10_000_000;
    private static final int DEEPEST = 200;
    private static final String FENCE = "```";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * What a text is.
     *
     * @param json the value; {@code null} where the text is none
     * @param problem why it is none, as in {@code it is empty}; {@code null} where it is one
     */
    public record Reading(@Nullable JsonNode json, @Nullable String problem) {

        /** Returns the value, if the text is one. */
        public Optional<JsonNode> value() {
            return Optional.ofNullable(json);
        }

        static Reading of(JsonNode json) {
            return new Reading(json, null);
        }

        static Reading problem(String problem) {
            return new Reading(null, problem);
        }
    }

    private StrictJson() {}

    /** Reads a text. */
    public static Reading read(String text) {
        if (text.isBlank()) {
            return Reading.problem("it is empty");
        }
        if (text.length() > LONGEST) {
            return Reading.problem("it is longer than the 10 000 000 characters that are read");
        }
        Reading reading = parse(text);
        return reading.problem() != null && isFenced(text)
                ? Reading.problem("it is JSON within a Markdown fence")
                : reading;
    }

    private static Reading parse(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode json = MAPPER.readTree(parser);
            return hasMore(parser)
                    ? Reading.problem("more text follows it" + at(parser.currentTokenLocation()))
                    : Reading.of(json);
        } catch (JsonProcessingException e) {
            return Reading.problem(problem(e));
        } catch (IOException e) {
            throw new IllegalStateException("A text is read without any input or output", e);
        }
    }

    private static boolean hasMore(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (JsonProcessingException noToken) {
            return true;
        }
    }

    private static String problem(JsonProcessingException e) {
        String where = at(e.getLocation());
        if (e instanceof StreamConstraintsException) {
            boolean deep = e.getOriginalMessage().contains("depth");
            return deep ? "it is nested deeper than 200 levels" : "it has a number or a name too long to read" + where;
        }
        if (e instanceof JsonEOFException) {
            return "it ends too early" + where;
        }
        return e.getOriginalMessage().startsWith("Duplicate")
                ? "an object of it has the same field twice" + where
                : "it breaks the rules of JSON" + where;
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static boolean isFenced(String text) {
        String stripped = text.strip();
        int inner = stripped.indexOf('\n');
        return stripped.startsWith(FENCE)
                && stripped.endsWith(FENCE)
                && inner > 0
                && inner < stripped.length() - FENCE.length()
                && parse(stripped.substring(inner, stripped.length() - FENCE.length()))
                        .value()
                        .isPresent();
    }
}
