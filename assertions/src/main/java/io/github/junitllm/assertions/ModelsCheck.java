package io.github.junitllm.assertions;

import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which models were not to be called, or to be called and were not.
 *
 * @param calls all calls of models
 */
record ModelsCheck(List<ModelCall> calls) {

    private static final int LONGEST = 80;

    /** Returns the models that a call names: the one that was asked for, and the one that answered. */
    static List<String> of(ModelCall call) {
        return Stream.of(call.requestedModel(), call.returnedModel())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    Optional<Unmet> uses(String model) {
        List<String> used =
                calls.stream().flatMap(call -> of(call).stream()).distinct().toList();
        return used.contains(model)
                ? Optional.empty()
                : Optional.of(new Unmet("Expected model " + shown(List.of(model)) + " to be used but the models were "
                                + shown(used))
                        .comparing(used, List.of(model)));
    }

    Optional<Unmet> usesOnly(List<String> allowed) {
        return calls.stream()
                .filter(call -> !of(call).isEmpty() && of(call).stream().noneMatch(allowed::contains))
                .findFirst()
                .map(call -> new Unmet("Expected only models " + shown(allowed) + " to be used but " + subject(call)
                                + " was of " + shown(of(call)))
                        .nearest(Optional.of(call))
                        .comparing(of(call), allowed));
    }

    /** Returns the first call that does not say which model it is of. */
    Optional<String> nameless() {
        return calls.stream().filter(call -> of(call).isEmpty()).findFirst().map(ModelsCheck::subject);
    }

    private static String subject(ModelCall call) {
        return "model call [" + OneLine.of(call.span().name(), LONGEST) + "]";
    }

    private static String shown(List<String> models) {
        return models.stream().map(model -> OneLine.of(model, LONGEST)).collect(Collectors.joining(", ", "[", "]"));
    }
}
