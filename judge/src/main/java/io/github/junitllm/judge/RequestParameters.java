package io.github.junitllm.judge;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import io.github.junitllm.langchain4j.Accessors;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters that a model adds to each request, as JSON: every accessor that gives text, a number, a yes or no or one
 * of a few choices, so that what only one provider knows (a seed, a reasoning effort) counts too, every one that gives a
 * map (logit biases, parameters that LangChain4j has no name for), and the stop sequences. Absent ones are left out.
 */
final class RequestParameters {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Set<Class<?>> SCALARS =
            Set.of(String.class, Integer.class, Long.class, Float.class, Double.class, Boolean.class);

    private static final Set<String> NO_PARAMETERS = Set.of("toString", "modelName", "metadata");

    private RequestParameters() {}

    static ObjectNode json(ChatRequestParameters parameters) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        accessors(parameters).forEach(name -> Accessors.read(parameters, name)
                .filter(value -> !Map.of().equals(value))
                .ifPresent(value -> json.set(name, tree(value))));
        requireNonNullElse(parameters.stopSequences(), List.<String>of())
                .forEach(sequence -> json.withArray("stopSequences").add(sequence));
        return json;
    }

    private static JsonNode tree(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode entries = JsonNodeFactory.instance.objectNode();
            map.forEach((key, entry) -> entries.set(String.valueOf(key), tree(entry)));
            return entries;
        }
        try {
            return MAPPER.valueToTree(value);
        } catch (IllegalArgumentException e) {
            return TextNode.valueOf(value.toString());
        }
    }

    private static boolean isRead(Class<?> type) {
        return SCALARS.contains(type) || type.isEnum() || type == Map.class;
    }

    private static Stream<String> accessors(ChatRequestParameters parameters) {
        return Stream.of(parameters.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> isRead(method.getReturnType()))
                .map(Method::getName)
                .filter(name -> !NO_PARAMETERS.contains(name))
                .distinct()
                .sorted();
    }
}
