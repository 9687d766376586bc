package io.github.junitllm.trace;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads spans of no convention at all. A name alone makes no call of a model, since databases and cars have models too:
 * tokens, or what was asked or answered, must stand beside it.
 */
final class HandWrittenReader implements SpanReader {

    private static final String CONTENT_SWITCH =
            "content by the attributes llm.prompt and llm.response, or tool.args and"
                    + " tool.result, on the span that your code writes";

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        Map<HandWrittenName, String> names = HandWrittenName.in(span.attributes());
        if (!names.isEmpty()) {
            new Telling(span.attributes(), names, facts).tell();
        }
        if (facts.kind().isEmpty()) {
            kind(names, facts);
        }
        if (facts.kind().equals(Optional.of(StepKind.EMBEDDING_CALL))) {
            new Telling(span.attributes(), names, facts).tellEmbedding();
        }
    }

    private static void kind(Map<HandWrittenName, String> names, StepFacts facts) {
        boolean model = facts.tells(Fact.REQUESTED_MODEL) || facts.tells(Fact.RETURNED_MODEL);
        if (isEmbedding(names, facts)) {
            facts.kind(StepKind.EMBEDDING_CALL);
        } else if (model && (tellsTokens(facts) || facts.tells(Fact.INPUT) || facts.tells(Fact.OUTPUT))) {
            facts.kind(StepKind.MODEL_CALL).contentSwitch(CONTENT_SWITCH);
        } else if (facts.tells(Fact.TOOL_NAME)) {
            facts.kind(StepKind.TOOL_EXECUTION).contentSwitch(CONTENT_SWITCH);
        } else if (names.containsKey(HandWrittenName.QUERY) || names.containsKey(HandWrittenName.DOCUMENT_COUNT)) {
            facts.kind(StepKind.RETRIEVAL)
                    .contentSwitch("content by the attributes retrieval.query and"
                            + " retrieval.documents, on the span that your code writes");
        }
    }

    private static boolean tellsTokens(StepFacts facts) {
        return facts.tells(Fact.INPUT_TOKENS) || facts.tells(Fact.OUTPUT_TOKENS);
    }

    private static boolean isEmbedding(Map<HandWrittenName, String> names, StepFacts facts) {
        boolean tokens = tellsTokens(facts) || names.containsKey(HandWrittenName.TOTAL_TOKENS);
        return names.containsKey(HandWrittenName.EMBEDDING_TOKENS) || (tokens && namesEmbeddingModel(facts));
    }

    private static boolean namesEmbeddingModel(StepFacts facts) {
        return facts.get(Fact.REQUESTED_MODEL)
                .filter(ModelNames::isOfEmbeddings)
                .isPresent();
    }

    /** What one span tells. */
    private record Telling(SpanAttributes attributes, Map<HandWrittenName, String> names, StepFacts facts) {

        void tell() {
            facts.requestedModel(label(HandWrittenName.MODEL))
                    .returnedModel(label(HandWrittenName.RETURNED_MODEL))
                    .provider(label(HandWrittenName.PROVIDER))
                    .conversationId(label(HandWrittenName.CONVERSATION))
                    .finishReasons(list(HandWrittenName.FINISH_REASON))
                    .input(messages(HandWrittenName.INPUT))
                    .output(messages(HandWrittenName.OUTPUT))
                    .parameter("temperature", label(HandWrittenName.TEMPERATURE))
                    .parameter("max_tokens", label(HandWrittenName.MAX_TOKENS))
                    .parameter("top_p", label(HandWrittenName.TOP_P))
                    .promptName(label(HandWrittenName.PROMPT_NAME))
                    .promptVersion(label(HandWrittenName.PROMPT_VERSION))
                    .promptHash(label(HandWrittenName.PROMPT_HASH))
                    .promptTemplate(content(HandWrittenName.PROMPT_TEMPLATE))
                    .timeToFirstToken(firstToken());
            tokens();
            toolAndSearch();
        }

        /** An embedding has no output, so that all its tokens went in. */
        void tellEmbedding() {
            facts.requestedModel(label(HandWrittenName.EMBEDDING_MODEL))
                    .inputTokens(count(HandWrittenName.EMBEDDING_TOKENS))
                    .inputTokens(count(HandWrittenName.TOTAL_TOKENS));
        }

        private void tokens() {
            facts.inputTokens(count(HandWrittenName.INPUT_TOKENS)).outputTokens(count(HandWrittenName.OUTPUT_TOKENS));
            OptionalLong total = count(HandWrittenName.TOTAL_TOKENS);
            facts.outputTokens(rest(total, facts.count(Fact.INPUT_TOKENS)))
                    .inputTokens(rest(total, facts.count(Fact.OUTPUT_TOKENS)));
            facts.reportedCost(key(HandWrittenName.COST).flatMap(attributes::decimal));
        }

        private void toolAndSearch() {
            facts.toolName(label(HandWrittenName.TOOL))
                    .toolCallId(label(HandWrittenName.TOOL_CALL_ID))
                    .toolArguments(content(HandWrittenName.TOOL_ARGUMENTS))
                    .toolResult(content(HandWrittenName.TOOL_RESULT))
                    .query(content(HandWrittenName.QUERY))
                    .documents(key(HandWrittenName.DOCUMENTS).flatMap(key -> DocumentParser.documents(attributes, key)))
                    .documentCount(count(HandWrittenName.DOCUMENT_COUNT));
        }

        private static OptionalLong rest(OptionalLong total, OptionalLong part) {
            return total.isPresent() && part.isPresent() && total.getAsLong() >= part.getAsLong()
                    ? OptionalLong.of(total.getAsLong() - part.getAsLong())
                    : OptionalLong.empty();
        }

        private Optional<Duration> firstToken() {
            return key(HandWrittenName.FIRST_TOKEN_MILLIS)
                    .map(attributes::number)
                    .filter(OptionalDouble::isPresent)
                    .map(millis -> Duration.ofNanos(Math.round(millis.getAsDouble() * 1e6)));
        }

        private OptionalLong count(HandWrittenName name) {
            return key(name).map(attributes::count).orElse(OptionalLong.empty());
        }

        private Optional<String> label(HandWrittenName name) {
            return key(name).flatMap(attributes::label);
        }

        private Optional<String> content(HandWrittenName name) {
            return key(name).flatMap(attributes::content);
        }

        private List<String> list(HandWrittenName name) {
            return key(name).map(attributes::list).orElse(List.of());
        }

        private List<Message> messages(HandWrittenName name) {
            return key(name).map(key -> ProviderMessages.read(attributes, key)).orElse(List.of());
        }

        private Optional<String> key(HandWrittenName name) {
            @Nullable String key = names.get(name);
            return Optional.ofNullable(key);
        }
    }
}
