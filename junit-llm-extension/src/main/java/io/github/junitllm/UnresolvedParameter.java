package io.github.junitllm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Says what to write where JUnit found nobody to resolve a parameter. */
final class UnresolvedParameter {

    private static final String JUNIT_SAYS = "No ParameterResolver registered for parameter";

    private UnresolvedParameter() {}

    static Optional<Throwable> explain(Throwable thrown, LlmCase llmCase) {
        return Optional.of(thrown)
                .filter(ParameterResolutionException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(message -> message.startsWith(JUNIT_SAYS))
                .map(message -> new ParameterResolutionException(message + " " + fix(llmCase), thrown));
    }

    private static String fix(LlmCase llmCase) {
        return llmCase.identity().row() == null
                ? "@LlmTest resolves LlmTrial, OpenTelemetry and Tracer; a record takes a row of an @LlmDataset."
                : "@LlmDataset gives a row to one record, Map or class with a no-arg constructor, and its fields "
                        + fields(llmCase) + " to plain parameters of these names.";
    }

    private static List<String> fields(LlmCase llmCase) {
        return Optional.ofNullable(llmCase.identity().row())
                .map(row -> row.properties().stream().map(Map.Entry::getKey).toList())
                .orElse(List.of());
    }
}
