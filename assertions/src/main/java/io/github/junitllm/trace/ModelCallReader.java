package io.github.junitllm.trace;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads one span of a model call. */
final class ModelCallReader {

    private static final String OUTPUT_MESSAGES = "gen_ai.output.messages";
    private static final double LONGEST_WAIT_SECONDS = Duration.ofDays(365).toSeconds();

    private final StepSpan span;
    private final SpanAttributes attributes;
    private final ContentReader content;

    ModelCallReader(StepSpan span, SpanAttributes attributes) {
        this.span = span;
        this.attributes = attributes;
        this.content = new ContentReader(span, attributes);
    }

    ModelCall read(List<Step> children) {
        return new ModelCall(
                span,
                children,
                attributes.label("gen_ai.provider.name"),
                attributes.label("gen_ai.request.model"),
                attributes.label("gen_ai.response.model"),
                attributes.label("gen_ai.response.id"),
                content.parts("gen_ai.system_instructions"),
                content.messages("gen_ai.input.messages"),
                content.messages(OUTPUT_MESSAGES),
                content.toolDefinitions(),
                finishReasons(),
                TokenUsageReader.read(attributes),
                timeToFirstToken(),
                prompt());
    }

    private List<FinishReason> finishReasons() {
        List<String> words = attributes.list("gen_ai.response.finish_reasons");
        if (words.isEmpty()) {
            words = attributes
                    .text(OUTPUT_MESSAGES)
                    .map(MessageParser::finishReasons)
                    .orElse(List.of());
        }
        return words.stream().map(FinishReason::of).toList();
    }

    private Optional<Duration> timeToFirstToken() {
        OptionalDouble seconds = attributes.number("gen_ai.response.time_to_first_chunk");
        return seconds.stream()
                .filter(value -> value >= 0 && value < LONGEST_WAIT_SECONDS)
                .mapToObj(value -> Duration.ofNanos(Math.round(value * 1e9)))
                .findFirst();
    }

    private Optional<PromptReference> prompt() {
        Optional<String> name = attributes.label("gen_ai.prompt.name");
        Optional<String> version = attributes.label("gen_ai.prompt.version");
        Optional<String> hash = attributes.label("gen_ai.prompt.hash");
        Map<String, String> variables = attributes.startingWith("gen_ai.prompt.variable.");
        if (name.isEmpty() && version.isEmpty() && hash.isEmpty() && variables.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PromptReference(name, version, hash, variables));
    }
}
