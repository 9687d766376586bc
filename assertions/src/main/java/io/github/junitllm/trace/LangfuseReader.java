package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the attributes that Langfuse's own libraries and its users write. */
final class LangfuseReader implements SpanReader {

    private static final String PREFIX = "langfuse.observation.";

    /** The type {@code span} is missing: every span has it whose author said nothing. */
    private static final Map<String, StepKind> KINDS = Map.of(
            "generation", StepKind.MODEL_CALL,
            "embedding", StepKind.EMBEDDING_CALL,
            "tool", StepKind.TOOL_EXECUTION,
            "agent", StepKind.AGENT_STEP,
            "retriever", StepKind.RETRIEVAL,
            "guardrail", StepKind.GUARDRAIL_CHECK,
            "evaluator", StepKind.EVALUATION,
            "chain", StepKind.OTHER,
            "event", StepKind.OTHER);

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        if (!attributes.hasAny("langfuse.")) {
            return;
        }
        attributes.word(PREFIX + "type").map(KINDS::get).ifPresent(facts::kind);
        facts.contentSwitch("the capture of input and output in Langfuse, that is " + PREFIX + "input and " + PREFIX
                + "output on the span");
        model(attributes, facts);
        content(attributes, facts);
        facts.failure(failure(attributes))
                .timeToFirstToken(attributes
                        .text(PREFIX + "completion_start_time")
                        .flatMap(LangfuseReader::instant)
                        .map(first -> Duration.between(span.start(), first)));
    }

    private static void model(SpanAttributes attributes, StepFacts facts) {
        facts.requestedModel(attributes.label(PREFIX + "model.name"))
                .conversationId(attributes.label("langfuse.session.id").or(() -> attributes.label("session.id")))
                .promptName(prompt(attributes, "name"))
                .promptVersion(prompt(attributes, "version"))
                .reportedCost(attributes.json(PREFIX + "cost_details").flatMap(LangfuseReader::cost));
        attributes.json(PREFIX + "usage_details").ifPresent(json -> LangfuseUsage.tell(json, facts));
        attributes.json(PREFIX + "model.parameters").ifPresent(json -> InvocationParameters.tell(json, facts));
    }

    private static Optional<String> prompt(SpanAttributes attributes, String what) {
        return attributes.label(PREFIX + "prompt." + what).or(() -> attributes.label("langfuse.prompt." + what));
    }

    private static void content(SpanAttributes attributes, StepFacts facts) {
        Optional<String> input = attributes.content(PREFIX + "input");
        Optional<String> output = attributes.content(PREFIX + "output");
        switch (facts.kind().orElse(StepKind.MODEL_CALL)) {
            case MODEL_CALL ->
                facts.input(ProviderMessages.read(attributes, PREFIX + "input"))
                        .output(ProviderMessages.read(attributes, PREFIX + "output"));
            case TOOL_EXECUTION -> facts.toolArguments(input).toolResult(output);
            case RETRIEVAL ->
                facts.query(input)
                        .documents(attributes
                                .json(PREFIX + "output")
                                .filter(JsonNode::isArray)
                                .map(DocumentParser::documents));
            default -> {}
        }
    }

    private static Optional<BigDecimal> cost(JsonNode details) {
        Optional<BigDecimal> total = amount(details.path("total"));
        return total.isPresent()
                ? total
                : Stream.of("input", "output")
                        .flatMap(side -> amount(details.path(side)).stream())
                        .reduce(BigDecimal::add);
    }

    private static Optional<BigDecimal> amount(JsonNode amount) {
        return Optional.of(amount)
                .filter(JsonNode::isNumber)
                .map(JsonNode::asText)
                .flatMap(SpanAttributes::parse);
    }

    private static Optional<Failure> failure(SpanAttributes attributes) {
        return attributes
                .label(PREFIX + "level")
                .filter("ERROR"::equalsIgnoreCase)
                .map(level ->
                        new Failure(Optional.empty(), attributes.text(PREFIX + "status_message"), FailureKind.OTHER));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text.strip().replace("\"", "")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
