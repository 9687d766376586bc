package io.github.junitllm.judge;

import static io.github.junitllm.judge.FieldProblem.requireKnown;
import static io.github.junitllm.judge.FieldProblem.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.judge.Rubric.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the data of a rubric file, gives the rubric; an {@link IllegalArgumentException} says what is wrong and where. */
final class RubricReader {

    private static final int MOST_ITEMS = 100;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final List<String> FIELDS = List.of("name", "inputs", "items");
    private static final List<String> ITEM_FIELDS = List.of("id", "question", "weight", "mustPass");
    private static final List<String> ROLES = Stream.of(CaseRole.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .toList();

    private RubricReader() {}

    static Rubric read(JsonNode file, String defaultName) {
        requireKnown("", file, FIELDS);
        String name = file.has("name") ? text("name", file.get("name")) : defaultName;
        return new Rubric(name, inputs(file.path("inputs")), items(file.path("items")));
    }

    private static Set<CaseRole> inputs(JsonNode inputs) {
        if (inputs.isMissingNode()) {
            return Set.of();
        }
        if (!inputs.isArray()) {
            throw wrong("inputs", "a list such as [input, context]", inputs);
        }
        Set<CaseRole> roles = new TreeSet<>();
        for (JsonNode input : inputs) {
            if (!ROLES.contains(input.asText())) {
                throw wrong("inputs", "names out of " + ROLES, input);
            }
            roles.add(CaseRole.valueOf(input.asText().toUpperCase(Locale.ROOT)));
        }
        return roles;
    }

    private static List<Item> items(JsonNode items) {
        if (!items.isArray() || items.isEmpty() || items.size() > MOST_ITEMS) {
            throw wrong(
                    "items",
                    "a list of 1 to " + MOST_ITEMS
                            + " questions, each such as {id: greets, question: Does the answer greet?}",
                    items);
        }
        List<Item> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : items) {
            String place = "items[" + read.size() + "]";
            read.add(item(place, item));
            if (!ids.add(read.get(read.size() - 1).id())) {
                throw new IllegalArgumentException(
                        "field [" + place + ".id] repeats the id of another item; give each an id of its own");
            }
        }
        return read;
    }

    private static Item item(String place, JsonNode item) {
        requireKnown(place, item, ITEM_FIELDS);
        JsonNode id = item.path("id");
        if (!ID.matcher(id.asText()).matches()) {
            throw wrong(place + ".id", "a name of letters, digits, - and _, at most 64 of them", id);
        }
        return new Item(
                id.asText(),
                text(place + ".question", item.path("question")),
                weight(place + ".weight", item.path("weight")),
                mustPass(place + ".mustPass", item.path("mustPass")));
    }

    private static double weight(String place, JsonNode weight) {
        if (weight.isMissingNode()) {
            return 1;
        }
        if (!weight.isNumber() || !Double.isFinite(weight.doubleValue()) || weight.doubleValue() <= 0) {
            throw wrong(place, "a number above 0, such as 2", weight);
        }
        return weight.doubleValue();
    }

    private static boolean mustPass(String place, JsonNode mustPass) {
        if (!mustPass.isMissingNode() && !mustPass.isBoolean()) {
            throw wrong(place, "true or false", mustPass);
        }
        return mustPass.booleanValue();
    }

    private static String text(String place, JsonNode text) {
        if (!text.isTextual() || text.textValue().isBlank()) {
            throw wrong(place, "text", text);
        }
        return text.textValue().strip();
    }
}
