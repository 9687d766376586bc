package io.github.junitllm.judge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import io.github.junitllm.langchain4j.Accessors;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters that a model adds to each request, as JSON: every accessor that gives text, a number, a yes or no or one
 * of a few choices, so that what only one provider knows (a seed, a reasoning effort) counts too, and the stop sequences.
 * Absent ones are left out.
 */
final class RequestParameters {

    private static final Set<Class<?>> SCALARS =
            Set.of(String.class, Integer.class, Long.class, Float.class, Double.class, Boolean.class);

    private static final Set<String> NO_PARAMETERS = Set.of("toString", "modelName");

    private RequestParameters() {}

    static ObjectNode json(ChatRequestParameters parameters) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        accessors(parameters)
                .forEach(name -> Accessors.read(parameters, name).ifPresent(value -> json.putPOJO(name, value)));
        if (!parameters.stopSequences().isEmpty()) {
            parameters.stopSequences().forEach(json.withArray("stopSequences")::add);
        }
        return json;
    }

    private static boolean isScalar(Class<?> type) {
        return SCALARS.contains(type) || type.isEnum();
    }

    private static Stream<String> accessors(ChatRequestParameters parameters) {
        return Stream.of(parameters.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> isScalar(method.getReturnType()))
                .map(Method::getName)
                .filter(name -> !NO_PARAMETERS.contains(name))
                .distinct()
                .sorted();
    }
}
