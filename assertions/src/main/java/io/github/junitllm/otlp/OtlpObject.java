package io.github.junitllm.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.junitllm.text.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A JSON object that follows OTLP's rules, more or less: a field that is not as OTLP says is absent, and a problem.
 *
 * @param node the object; any other node has no fields
 * @param place where it is
 * @param problems where to add what is wrong
 */
record OtlpObject(JsonNode node, Place place, List<String> problems) {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");
    private static final long MOST_BITS = 0xFFFF_FFFFL;

    /** Returns text; empty text is absent, as OTLP has it. */
    Optional<String> text(String field) {
        return present(field)
                .flatMap(value -> value.isTextual() ? Optional.of(value.textValue()) : wrong(field, "text"))
                .filter(text -> !text.isEmpty());
    }

    /** Returns the hex digits of an id in lower case; no text and zeros alike stand for none. */
    Optional<String> id(String field, int digits) {
        return text(field).filter(OtlpObject::isNotZero).flatMap(id -> validId(id, digits)
                .or(() -> wrong(field, digits + " hex digits")));
    }

    /** Returns the hex digits of an id without which nothing can be done. */
    Optional<String> requiredId(String field, int digits) {
        return present(field)
                .map(JsonNode::asText)
                .flatMap(id -> validId(id, digits))
                .or(() -> wrong(field, digits + " hex digits that are not all 0"));
    }

    /** Returns nanoseconds since 1970; 0 stands for an unknown time. */
    long time(String field) {
        return whole(field, Long.MAX_VALUE, "nanoseconds since 1970");
    }

    /** Returns how many there are; 0 without the field. */
    int count(String field) {
        return (int) whole(field, Integer.MAX_VALUE, "a count");
    }

    /** Returns 32 bits; 0 without the field. */
    int bits(String field) {
        return (int) whole(field, MOST_BITS, "32 bits as a number");
    }

    /** Returns the position in a list of names, one of which may stand there itself; 0 without the field. */
    int code(String field, List<String> names) {
        return present(field)
                .flatMap(value -> code(value, names)
                        .or(() -> wrong(field, "a number from 0 to " + (names.size() - 1) + " or its name")))
                .orElse(0);
    }

    /** Returns an object; one without fields where it is missing. */
    OtlpObject object(String field) {
        JsonNode value = present(field)
                .flatMap(found -> found.isObject() ? Optional.of(found) : wrong(field, "an object"))
                .orElse(MissingNode.getInstance());
        return new OtlpObject(value, place.field(field), problems);
    }

    /** Returns the objects of a list. */
    Stream<OtlpObject> objects(String field) {
        JsonNode list = present(field)
                .flatMap(found -> found.isArray() ? Optional.of(found) : wrong(field, "a list"))
                .orElse(MissingNode.getInstance());
        Place at = place.field(field);
        return IntStream.range(0, list.size())
                .mapToObj(i -> new OtlpObject(list.get(i), at.element(i), problems))
                .filter(OtlpObject::isObject);
    }

    /** Adds that this object is not as OTLP says; what was wrong is shown. */
    <T> Optional<T> wrong(String field, String required) {
        JsonNode value = node.path(field);
        problems.add(place.field(field) + " requires " + required + ", but it "
                + (value.isMissingNode() ? "is missing" : "was [" + Excerpt.of(shown(value)) + "]"));
        return Optional.empty();
    }

    /** Adds what is true of this object and should not be. */
    <T> Optional<T> problem(String fact) {
        problems.add(place + " " + fact);
        return Optional.empty();
    }

    Optional<JsonNode> present(String field) {
        return Optional.ofNullable(node.get(field)).filter(value -> !value.isNull());
    }

    private boolean isObject() {
        if (!node.isObject()) {
            problems.add(place + " requires an object, but it was [" + Excerpt.of(shown(node)) + "]");
        }
        return node.isObject();
    }

    private static Optional<String> validId(String id, int digits) {
        return id.length() == digits && HEX.matcher(id).matches() && isNotZero(id)
                ? Optional.of(id.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static boolean isNotZero(String id) {
        return id.chars().anyMatch(digit -> digit != '0');
    }

    private long whole(String field, long most, String required) {
        return present(field)
                .flatMap(value -> Numbers.whole(value)
                        .filter(number -> number >= 0 && number <= most)
                        .or(() -> wrong(field, required)))
                .orElse(0L);
    }

    private static Optional<Integer> code(JsonNode value, List<String> names) {
        int named = names.indexOf(value.asText());
        return named >= 0
                ? Optional.of(named)
                : Numbers.whole(value)
                        .filter(number -> number >= 0 && number < names.size())
                        .map(Long::intValue);
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
