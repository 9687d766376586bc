package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.otlp.StructuredValue;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Reads attributes by name, whatever type they were written with: instrumentations write numbers, booleans and lists
 * as text too. What cannot be read is absent, and becomes a problem of the trace.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SpanAttributes {

    /** What instrumentations write where they hide something. */
    private static final Set<String> MASKS =
            Set.of("hidden:non-empty", "<not specified>", "__redacted__", "redacted", "[redacted]");

    /** What instrumentations write where they know no name, or hide it. */
    private static final Set<String> NO_NAMES = with(MASKS, "", "none", "unknown", "null", "not_set");

    private static final int LONGEST_NUMBER = 40;

    /** Beyond what a double has; to add numbers takes as many digits as their exponents are apart. */
    private static final int LARGEST_EXPONENT = 400;

    private static final int LONGEST_PLACEHOLDER = 20;

    private final Map<String, Object> values;
    private final Problems problems;
    private final Map<String, Optional<JsonNode>> parsed = new HashMap<>(0);
    private final Families families;

    private SpanAttributes(Map<String, Object> values, Problems problems) {
        this(values, new Families(), problems);
        values.keySet().forEach(families::add);
    }

    private SpanAttributes(Map<String, Object> values, Families families, Problems problems) {
        this.values = values;
        this.families = families;
        this.problems = problems;
    }

    static SpanAttributes of(Attributes attributes, Problems problems) {
        Map<String, Object> values = new HashMap<>(2 * attributes.size());
        Families families = new Families();
        attributes.forEach((key, value) -> {
            values.put(key.getKey(), value);
            families.add(key.getKey());
        });
        return new SpanAttributes(values, families, problems);
    }

    static SpanAttributes of(Attributes attributes) {
        return of(attributes, new Problems());
    }

    /** Returns these attributes with the fields of an object, which some write where others write attributes. */
    SpanAttributes and(JsonNode object) {
        Map<String, Object> all = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNull()) {
                all.put(field.getKey(), Json.text(field.getValue()));
            }
        }
        all.putAll(values);
        return new SpanAttributes(all, problems);
    }

    /** Returns whether there is an attribute of this name, whatever it says. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Returns whether the name of any attribute starts so. */
    public boolean hasAny(String prefix) {
        if (!families.mayHaveAny(prefix)) {
            return false;
        }
        for (String key : values.keySet()) {
            if (key.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Returns text as it was written; blank text is absent, lists and structured values come as JSON. */
    public Optional<String> text(String key) {
        Object value = values.get(key);
        return value == null ? Optional.empty() : unlessBlank(asText(value));
    }

    /** Returns text that names something; what instrumentations write for "no name" is absent. */
    public Optional<String> label(String key) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        String text = asText(value).strip();
        return isOneOf(NO_NAMES, text) ? Optional.empty() : Optional.of(text);
    }

    /** Returns a label in lower case: one of a convention's own words. */
    Optional<String> word(String key) {
        return label(key).map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** Returns content as it was written, unless it is only a mask. */
    public Optional<String> content(String key) {
        return text(key).filter(text -> !isOneOf(MASKS, text.strip()));
    }

    /** Returns the first count that one of these attributes holds; what is negative or fractional is a problem. */
    public OptionalLong count(String... keys) {
        for (String key : keys) {
            OptionalLong count = wholeNumber(key);
            if (count.isPresent()) {
                return count;
            }
        }
        return OptionalLong.empty();
    }

    /** Returns a finite number. */
    public OptionalDouble number(String key) {
        Optional<BigDecimal> decimal = decimal(key);
        return decimal.isPresent() && Double.isFinite(decimal.get().doubleValue())
                ? OptionalDouble.of(decimal.get().doubleValue())
                : OptionalDouble.empty();
    }

    /** Returns a finite number with all its digits. */
    public Optional<BigDecimal> decimal(String key) {
        Optional<String> written = label(key);
        Optional<BigDecimal> decimal = written.flatMap(SpanAttributes::parse);
        if (written.isPresent() && decimal.isEmpty()) {
            problems.add(key, "is no number", written.get());
        }
        return decimal;
    }

    /** Returns {@code true} or {@code false}, as a boolean or as text. */
    public Optional<Boolean> flag(String key) {
        return word(key)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf);
    }

    /** Returns the elements of a list, or of text that stands for one: {@code ["a"]}, {@code [a]} or {@code a}. */
    public List<String> list(String key) {
        Object value = values.get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return label(key).map(ListText::parse).orElse(List.of());
    }

    /** Returns an object or a list that was written as JSON text or as a structured value; an empty object is absent. */
    public Optional<JsonNode> json(String key) {
        return has(key) ? parsed.computeIfAbsent(key, this::parseJson) : Optional.empty();
    }

    private Optional<JsonNode> parseJson(String key) {
        Optional<JsonNode> json = values.get(key) instanceof Value<?> structured
                ? Optional.of(StructuredValue.toJson(structured)).filter(JsonNode::isContainerNode)
                : content(key).flatMap(text -> json(key, text));
        return json.filter(node -> node.isArray() || !node.isEmpty());
    }

    /** Returns the texts of all attributes whose name starts so, by the rest of their names, sorted. */
    public Map<String, String> startingWith(String prefix) {
        if (!hasAny(prefix)) {
            return Map.of();
        }
        Map<String, String> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), asText(value));
            }
        });
        return found;
    }

    /**
     * Returns the elements of a list that is spread over attributes: for {@code llm.input_messages.}, what
     * {@code llm.input_messages.0.message.role} and its like say, by the rest of their names. An element that is missing
     * between others is a problem.
     */
    public List<SpanAttributes> elements(String list) {
        if (!families.mayHaveAny(list)) {
            return List.of();
        }
        List<SpanAttributes> elements = new ArrayList<>(0);
        for (Map<String, Object> element : ListedAttributes.elements(values, list, problems)) {
            elements.add(new SpanAttributes(element, problems));
        }
        return elements;
    }

    /** Returns the names of all attributes. */
    Set<String> names() {
        return values.keySet();
    }

    /** Returns all attributes as a JSON object. */
    String toJson() {
        return Json.of(new TreeMap<>(startingWith(""))).map(Json::text).orElse("{}");
    }

    /** Returns whether the attribute was written as text, which typed instrumentations do not do with numbers. */
    boolean isText(String key) {
        return values.get(key) instanceof String;
    }

    private Optional<JsonNode> json(String key, String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        Optional<JsonNode> json = Json.parse(text).filter(JsonNode::isContainerNode);
        if (json.isEmpty()) {
            problems.add(key, "is no complete JSON", text);
        }
        return json;
    }

    private OptionalLong wholeNumber(String key) {
        Object value = values.get(key);
        if (value instanceof Long count && count >= 0) {
            return OptionalLong.of(count);
        }
        return decimal(key).map(number -> wholeNumber(key, number)).orElse(OptionalLong.empty());
    }

    private OptionalLong wholeNumber(String key, BigDecimal number) {
        if (number.signum() < 0) {
            problems.add(key, "is negative", number.toString());
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(number.longValueExact());
        } catch (ArithmeticException e) {
            problems.add(key, "is no count", number.toString());
            return OptionalLong.empty();
        }
    }

    /** Reads a number of any size that a double has. */
    static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text))
                    .filter(number -> Math.abs((long) number.scale()) <= LARGEST_EXPONENT);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> unlessBlank(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static boolean isOneOf(Set<String> placeholders, String text) {
        return text.length() <= LONGEST_PLACEHOLDER && placeholders.contains(text.toLowerCase(Locale.ROOT));
    }

    private static Set<String> with(Set<String> placeholders, String... more) {
        Set<String> all = new HashSet<>(placeholders);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private static String asText(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Value<?> structured) {
            return Json.text(StructuredValue.toJson(structured));
        }
        if (value instanceof List<?> list) {
            return Json.of(list).map(Json::text).orElseGet(list::toString);
        }
        return String.valueOf(value);
    }
}
