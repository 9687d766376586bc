package io.github.junitllm.trace;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One thing that there is to know of a span; the object itself is the key under which it is told. {@link StepFacts} says
 * what each of them means.
 *
 * @param <T> its form
 */
final class Fact<T> {

    /** Facts are numbered as they stand here, so that a table finds one without a search. */
    private static final AtomicInteger NUMBERED = new AtomicInteger();

    static final Fact<StepKind> KIND = new Fact<>();

    /** Which reader told the kind. */
    static final Fact<String> CONVENTION = new Fact<>();

    static final Fact<String> PROVIDER = new Fact<>();
    static final Fact<String> REQUESTED_MODEL = new Fact<>();
    static final Fact<String> RETURNED_MODEL = new Fact<>();
    static final Fact<String> RESPONSE_ID = new Fact<>();
    static final Fact<String> CONVERSATION_ID = new Fact<>();
    static final Fact<List<MessagePart>> SYSTEM_INSTRUCTIONS = new Fact<>();
    static final Fact<List<Message>> INPUT = new Fact<>();
    static final Fact<List<Message>> OUTPUT = new Fact<>();
    static final Fact<List<ToolDefinition>> TOOL_DEFINITIONS = new Fact<>();
    static final Fact<List<FinishReason>> FINISH_REASONS = new Fact<>();
    static final Fact<Long> INPUT_TOKENS = new Fact<>();
    static final Fact<Long> OUTPUT_TOKENS = new Fact<>();
    static final Fact<Long> CACHE_READ_TOKENS = new Fact<>();
    static final Fact<Long> CACHE_WRITE_TOKENS = new Fact<>();
    static final Fact<Long> REASONING_TOKENS = new Fact<>();

    /** What of an agent's own sum counts, because no call below tells any tokens. */
    static final Fact<TokenUsage> COUNTED_USAGE = new Fact<>();

    static final Fact<String> USAGE_GAP = new Fact<>();
    static final Fact<BigDecimal> REPORTED_COST = new Fact<>();
    static final Fact<Duration> TIME_TO_FIRST_TOKEN = new Fact<>();
    static final Fact<String> PROMPT_NAME = new Fact<>();
    static final Fact<String> PROMPT_VERSION = new Fact<>();
    static final Fact<String> PROMPT_HASH = new Fact<>();
    static final Fact<String> PROMPT_TEMPLATE = new Fact<>();
    static final Fact<String> TOOL_NAME = new Fact<>();
    static final Fact<String> TOOL_CALL_ID = new Fact<>();
    static final Fact<String> TOOL_DESCRIPTION = new Fact<>();
    static final Fact<String> TOOL_ARGUMENTS = new Fact<>();
    static final Fact<String> TOOL_RESULT = new Fact<>();
    static final Fact<String> DATA_SOURCE_ID = new Fact<>();
    static final Fact<String> QUERY = new Fact<>();
    static final Fact<List<RetrievedDocument>> DOCUMENTS = new Fact<>();
    static final Fact<Long> DOCUMENT_COUNT = new Fact<>();
    static final Fact<Long> DIMENSIONS = new Fact<>();
    static final Fact<AgentStep.Operation> OPERATION = new Fact<>();
    static final Fact<String> AGENT_NAME = new Fact<>();
    static final Fact<String> GUARDRAIL_NAME = new Fact<>();
    static final Fact<GuardrailCheck.Direction> GUARDRAIL_DIRECTION = new Fact<>();
    static final Fact<GuardrailCheck.Result> GUARDRAIL_RESULT = new Fact<>();
    static final Fact<String> GUARDRAIL_MESSAGE = new Fact<>();
    static final Fact<Failure> FAILURE = new Fact<>();

    /** Which step of Spring AI 1 the span is of, where its successor works otherwise. */
    static final Fact<SpringAiStep> SPRING_AI_STEP = new Fact<>();

    static final Fact<String> CONTENT_SWITCH = new Fact<>();

    private final int number = NUMBERED.getAndIncrement();

    private Fact() {}

    /** Returns how many facts there are. */
    static int count() {
        return NUMBERED.get();
    }

    /** Returns the fact's own number, from 0. */
    int number() {
        return number;
    }

    /** Returns what a table keeps under this number as what it was told as. */
    @SuppressWarnings("unchecked") // a table takes only a T under this number
    Optional<T> in(@Nullable Object[] told) {
        return Optional.ofNullable((T) told[number]);
    }
}
