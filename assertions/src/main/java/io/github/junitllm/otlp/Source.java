package io.github.junitllm.otlp;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.junitllm.text.Excerpt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text that is to hold OTLP JSON: one object, or several of them one after the other.
 *
 * @param name what messages call it
 */
record Source(String name) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final List<String> FIELDS = List.of("resourceSpans", "resourceLogs", "resourceMetrics");
    private static final String WANTED =
            " OTLP JSON is an object with resourceSpans or resourceLogs, or several of them, one a line.";

    @FunctionalInterface
    interface Opening {

        JsonParser open(ObjectMapper mapper) throws IOException;
    }

    /** Reads all objects; where one after the first is broken, it and what follows are a problem. */
    List<OtlpObject> read(Opening opening, List<String> problems) {
        List<OtlpObject> objects = new ArrayList<>();
        try (JsonParser parser = opening.open(MAPPER)) {
            while (parser.nextToken() != null) {
                Place place = Place.ofLine(parser.currentTokenLocation().getLineNr());
                JsonNode node = parser.readValueAsTree();
                objects.add(new OtlpObject(node, place, problems));
            }
        } catch (JsonProcessingException e) {
            if (objects.isEmpty()) {
                throw new OtlpException(name + " is no JSON: it " + defect(e) + "." + WANTED, e);
            }
            problems.add("the text " + defect(e) + "; from there on nothing was read");
        } catch (IOException e) {
            throw new OtlpException(name + " cannot be read: " + e, e);
        }
        return otlp(objects);
    }

    private List<OtlpObject> otlp(List<OtlpObject> objects) {
        if (objects.isEmpty()) {
            throw new OtlpException(name + " is empty." + WANTED);
        }
        if (objects.stream().noneMatch(Source::isOtlp)) {
            throw new OtlpException(name + " is no OTLP JSON: it holds "
                    + described(objects.get(0).node()) + "." + WANTED);
        }
        objects.stream()
                .filter(object -> !isOtlp(object))
                .forEach(object -> object.problem("no OTLP JSON, but " + described(object.node())));
        return objects.stream().filter(Source::isOtlp).toList();
    }

    private static boolean isOtlp(OtlpObject object) {
        return FIELDS.stream().anyMatch(object.node()::has);
    }

    private static String described(JsonNode node) {
        if (!node.isObject()) {
            return "[" + Excerpt.of(node.toString()) + "]";
        }
        List<String> fields = node.properties().stream().map(Map.Entry::getKey).toList();
        return "an object with " + (fields.isEmpty() ? "no fields" : Excerpt.of(String.join(", ", fields)));
    }

    private static String defect(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return (e instanceof JsonEOFException ? "ends in the middle of a value" : "is broken") + where;
    }
}
