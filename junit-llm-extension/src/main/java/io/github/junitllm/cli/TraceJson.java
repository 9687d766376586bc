package io.github.junitllm.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.junitllm.otlp.OtlpData;
import io.github.junitllm.pricing.Cost;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.trace.Failure;
import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.TraceFact;
import io.github.junitllm.trace.TraceFigures;
import io.github.junitllm.trace.TraceProblem;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A trace in figures, as one JSON object. What is not known is {@code null}.
 *
 * @param data what the file held
 * @param trace what it was read as
 */
record TraceJson(OtlpData data, LlmTrace trace) {

    private static final int LONGEST_NAME = 80;

    /** Whatever the terminal's charset is, it has ASCII. */
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    String write() {
        try {
            return WRITER.writeValueAsString(fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trace's figures cannot be written as JSON", e);
        }
    }

    private Map<String, @Nullable Object> fields() {
        TraceFigures figures = TraceFigures.of(trace);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("spans", data.spans().size());
        fields.put("logRecords", data.logs().size());
        fields.put("modelCalls", figures.modelCalls());
        fields.put("failedModelCalls", figures.failedModelCalls());
        fields.put("models", models());
        fields.put("inputTokens", known(figures.inputTokens()));
        fields.put("outputTokens", known(figures.outputTokens()));
        fields.put("cacheReadTokens", known(figures.cacheReadTokens()));
        fields.put("cacheWriteTokens", known(figures.cacheWriteTokens()));
        fields.put("reasoningTokens", known(figures.reasoningTokens()));
        fields.put(
                "lastFinishReason",
                figures.lastFinishReason().map(FinishReason::label).orElse(null));
        fields.put("toolExecutions", figures.toolExecutions());
        fields.put("toolPath", trace.toolPath());
        fields.put("retrievals", trace.retrievals().size());
        fields.put("embeddingCalls", figures.embeddingCalls());
        fields.put("embeddingInputTokens", known(figures.embeddingInputTokens()));
        fields.put("costUsd", cost(figures).orElse(null));
        fields.put("orphans", trace.orphans().size());
        fields.put("mergedSpans", trace.mergedSpans());
        fields.put("unendedSteps", trace.unended().size());
        fields.put(
                "errors", trace.failedSteps().stream().flatMap(TraceJson::error).toList());
        fields.put("facts", facts());
        fields.put("notes", notes());
        fields.put("problems", problems());
        return fields;
    }

    /** Returns what all calls cost; nothing where that of one is not known, or not how many tokens it used. */
    private Optional<BigDecimal> cost(TraceFigures figures) {
        Cost cost = Prices.shipped().cost(trace);
        boolean known = cost.isComplete()
                && Stream.of(figures.inputTokens(), figures.outputTokens(), figures.embeddingInputTokens())
                        .allMatch(OptionalLong::isPresent);
        return known ? Optional.of(cost.usd().orElse(BigDecimal.ZERO)) : Optional.empty();
    }

    /** Returns for each fact where it was found; nothing where that is not known. */
    private Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        trace.facts().all().forEach(fact -> facts.put(fact.name(), found(fact)));
        return facts;
    }

    private static @Nullable Object found(TraceFact fact) {
        return fact.state() == TraceFact.State.NOT_KNOWN
                ? null
                : fact.found().stream().map(TraceFact.Finding::describe).toList();
    }

    private List<String> models() {
        return trace.modelCalls().stream()
                .flatMap(call -> call.returnedModel().or(call::requestedModel).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> notes() {
        return trace.allSteps().stream().flatMap(TraceJson::notes).toList();
    }

    private static Stream<String> notes(Step step) {
        Stream<String> gap = step instanceof ModelCall call ? call.usageGap().stream() : Stream.empty();
        return Stream.concat(step.span().notes().stream(), gap).map(note -> named(step) + ": " + note);
    }

    private List<String> problems() {
        return Stream.concat(data.problems().stream(), trace.problems().stream().map(TraceProblem::describe))
                .toList();
    }

    private static Stream<Map<String, @Nullable Object>> error(Step step) {
        return step.failure().stream().map(failure -> error(step, failure));
    }

    private static Map<String, @Nullable Object> error(Step step, Failure failure) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("step", named(step));
        error.put("type", failure.type().orElse(null));
        error.put("kind", failure.kind().name());
        error.put("retryable", failure.kind().retryable());
        error.put("message", failure.message().orElse(null));
        return error;
    }

    private static String named(Step step) {
        return OneLine.of(step.span().name(), LONGEST_NAME);
    }

    private static @Nullable Long known(OptionalLong figure) {
        return figure.isPresent() ? figure.getAsLong() : null;
    }
}
