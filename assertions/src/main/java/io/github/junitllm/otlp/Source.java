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

    private record Document(int line, JsonNode node) {

        boolean isOtlp() {
            return FIELDS.stream().anyMatch(node::has);
        }

        /** Returns what it holds instead of what it should. */
        String described() {
            if (!node.isObject()) {
                return "[" + Excerpt.of(node.toString()) + "]";
            }
            List<String> fields =
                    node.properties().stream().map(Map.Entry::getKey).toList();
            return "an object with " + (fields.isEmpty() ? "no fields" : Excerpt.of(String.join(", ", fields)));
        }
    }

    /** Reads all objects; where one after the first is broken, it and what follows are a problem. */
    List<OtlpObject> read(Opening opening, List<String> problems) {
        List<Document> documents = new ArrayList<>();
        try (JsonParser parser = opening.open(MAPPER)) {
            while (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                documents.add(new Document(line, parser.readValueAsTree()));
            }
        } catch (JsonProcessingException e) {
            if (documents.isEmpty()) {
                throw new OtlpException(name + " is no JSON: it " + defect(e) + "." + WANTED, e);
            }
            problems.add("the text " + defect(e) + "; from there on nothing was read");
        } catch (IOException e) {
            throw new OtlpException(name + " cannot be read: " + e, e);
        }
        return otlp(documents, problems);
    }

    private List<OtlpObject> otlp(List<Document> documents, List<String> problems) {
        if (documents.isEmpty()) {
            throw new OtlpException(name + " is empty." + WANTED);
        }
        if (documents.stream().noneMatch(Document::isOtlp)) {
            throw new OtlpException(
                    name + " is no OTLP JSON: it holds " + documents.get(0).described() + "." + WANTED);
        }
        documents.stream()
                .filter(document -> !document.isOtlp())
                .forEach(document -> problems.add(
                        "line " + document.line() + " holds " + document.described() + ", which is no OTLP JSON"));
        return documents.stream()
                .filter(Document::isOtlp)
                .map(document -> new OtlpObject(document.node(), Place.ofLine(document.line()), problems))
                .toList();
    }

    private static String defect(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return (e instanceof JsonEOFException ? "ends in the middle of a value" : "is broken") + where;
    }
}
