package io.github.junitllm.trace;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What readers tell of one span. What was told first stands; empty values tell nothing. Which facts count depends on
 * the kind: a tool's name says nothing about a model call.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class StepFacts {

    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    private final FactTable facts = new FactTable();
    private Set<String> unknownParameters = Set.of();
    private String reader = "";

    StepFacts() {}

    /** Tells what the span is about. */
    public StepFacts kind(StepKind told) {
        return tell(Fact.KIND, Optional.of(told)).tell(Fact.CONVENTION, Optional.of(reader));
    }

    /** Returns what the span is about, as far as readers have told yet. */
    public Optional<StepKind> kind() {
        return get(Fact.KIND);
    }

    /** Tells the provider in any spelling; it is brought to the name that the OpenTelemetry conventions have for it. */
    public StepFacts provider(Optional<String> told) {
        return tell(Fact.PROVIDER, told.map(ProviderNames::canonical));
    }

    /** Tells the model that the application asked for. */
    public StepFacts requestedModel(Optional<String> told) {
        return tell(Fact.REQUESTED_MODEL, told);
    }

    /** Tells the model that answered. */
    public StepFacts returnedModel(Optional<String> told) {
        return tell(Fact.RETURNED_MODEL, told);
    }

    /** Tells the provider's id of the response, by which two spans of one call know each other. */
    public StepFacts responseId(Optional<String> told) {
        return tell(Fact.RESPONSE_ID, told);
    }

    /** Tells the conversation or session. */
    public StepFacts conversationId(Optional<String> told) {
        return tell(Fact.CONVERSATION_ID, told);
    }

    /** Tells the instructions that are given apart from the messages. */
    public StepFacts systemInstructions(List<MessagePart> told) {
        return tell(Fact.SYSTEM_INSTRUCTIONS, told);
    }

    /** Tells the messages to the model. */
    public StepFacts input(List<Message> told) {
        return tell(Fact.INPUT, told);
    }

    /** Tells the messages from the model, one a choice. */
    public StepFacts output(List<Message> told) {
        return tell(Fact.OUTPUT, told);
    }

    /** Tells the tools that the model was offered. */
    public StepFacts toolDefinitions(List<ToolDefinition> told) {
        return tell(Fact.TOOL_DEFINITIONS, told);
    }

    /** Tells why the model stopped, in any provider's words, one a choice. */
    public StepFacts finishReasons(List<String> told) {
        return told.isEmpty() ? this : tell(Fact.FINISH_REASONS, FinishReason.read(told));
    }

    /** Tells the tokens of the request, cached ones included. */
    public StepFacts inputTokens(OptionalLong told) {
        return tell(Fact.INPUT_TOKENS, told);
    }

    /** Tells the tokens of the response, reasoning included. */
    public StepFacts outputTokens(OptionalLong told) {
        return tell(Fact.OUTPUT_TOKENS, told);
    }

    /** Tells the input tokens that were read from a cache. */
    public StepFacts cacheReadTokens(OptionalLong told) {
        return tell(Fact.CACHE_READ_TOKENS, told);
    }

    /** Tells the input tokens that were written to a cache. */
    public StepFacts cacheWriteTokens(OptionalLong told) {
        return tell(Fact.CACHE_WRITE_TOKENS, told);
    }

    /** Tells the output tokens that were spent on thinking. */
    public StepFacts reasoningTokens(OptionalLong told) {
        return tell(Fact.REASONING_TOKENS, told);
    }

    /** Tells why the tokens are not known although the call may have used some; what was told of them is dropped. */
    public StepFacts usageGap(String reason) {
        return tell(Fact.USAGE_GAP, Optional.of(reason));
    }

    /** Tells what the call cost in US dollars as the application or its instrumentation reckons. */
    public StepFacts reportedCost(Optional<BigDecimal> usd) {
        return tell(Fact.REPORTED_COST, usd.filter(amount -> amount.signum() >= 0));
    }

    /** Tells how long the first token of a streamed answer took; what is negative or longer than a year tells nothing. */
    public StepFacts timeToFirstToken(Optional<Duration> told) {
        return tell(
                Fact.TIME_TO_FIRST_TOKEN, told.filter(time -> !time.isNegative() && time.compareTo(LONGEST_WAIT) <= 0));
    }

    /** Tells the name of the stored prompt behind the call. */
    public StepFacts promptName(Optional<String> told) {
        return tell(Fact.PROMPT_NAME, told);
    }

    /** Tells the version of the prompt. */
    public StepFacts promptVersion(Optional<String> told) {
        return tell(Fact.PROMPT_VERSION, told);
    }

    /** Tells the hash of the prompt's text. */
    public StepFacts promptHash(Optional<String> told) {
        return tell(Fact.PROMPT_HASH, told);
    }

    /** Tells the prompt's text as it was before anything was filled in. */
    public StepFacts promptTemplate(Optional<String> told) {
        return tell(Fact.PROMPT_TEMPLATE, told);
    }

    /** Tells what was filled into the prompt, by name. */
    public StepFacts promptVariables(Map<String, String> told) {
        told.forEach((name, value) -> facts.tell(NamedFact.PROMPT_VARIABLE, name, value));
        return this;
    }

    /** Tells a parameter of the request by its OpenTelemetry name, for example {@code temperature}. */
    public StepFacts parameter(String name, Optional<String> told) {
        told.filter(value -> !unknownParameters.contains(name))
                .ifPresent(value -> facts.tell(NamedFact.PARAMETER, name, value));
        return this;
    }

    /** Tells that what the span says of a parameter says nothing, so that no later reader takes it for a value. */
    StepFacts unknownParameter(String name) {
        unknownParameters = unknownParameters.isEmpty() ? new HashSet<>() : unknownParameters;
        unknownParameters.add(name);
        return this;
    }

    /** Tells the tool's name. */
    public StepFacts toolName(Optional<String> told) {
        return tell(Fact.TOOL_NAME, told);
    }

    /** Tells the id by which the model asked for the tool. */
    public StepFacts toolCallId(Optional<String> told) {
        return tell(Fact.TOOL_CALL_ID, told);
    }

    /** Tells what the model is told the tool is good for. */
    public StepFacts toolDescription(Optional<String> told) {
        return tell(Fact.TOOL_DESCRIPTION, told);
    }

    /** Tells the arguments, JSON as the model wrote it. */
    public StepFacts toolArguments(Optional<String> told) {
        return tell(Fact.TOOL_ARGUMENTS, told);
    }

    /** Tells what the tool gave back. */
    public StepFacts toolResult(Optional<String> told) {
        return tell(Fact.TOOL_RESULT, told);
    }

    /** Tells where documents were searched. */
    public StepFacts dataSourceId(Optional<String> told) {
        return tell(Fact.DATA_SOURCE_ID, told);
    }

    /** Tells what was searched for. */
    public StepFacts query(Optional<String> told) {
        return tell(Fact.QUERY, told);
    }

    /** Tells what was found, best first; an empty list says that nothing was. */
    public StepFacts documents(Optional<List<RetrievedDocument>> told) {
        return tell(Fact.DOCUMENTS, told);
    }

    /** Tells how many documents were found, where the documents themselves are left out. */
    public StepFacts documentCount(OptionalLong told) {
        return tell(Fact.DOCUMENT_COUNT, told);
    }

    /** Tells how long each vector of an embedding is. */
    public StepFacts dimensions(OptionalLong told) {
        return tell(Fact.DIMENSIONS, told);
    }

    /** Tells what an agent step does. */
    public StepFacts operation(AgentStep.Operation told) {
        return tell(Fact.OPERATION, Optional.of(told));
    }

    /** Tells the agent's or workflow's name. */
    public StepFacts agentName(Optional<String> told) {
        return tell(Fact.AGENT_NAME, told);
    }

    /** Tells the guardrail's name. */
    public StepFacts guardrailName(Optional<String> told) {
        return tell(Fact.GUARDRAIL_NAME, told);
    }

    /** Tells which message a guardrail checks. */
    public StepFacts guardrailDirection(Optional<GuardrailCheck.Direction> told) {
        return tell(Fact.GUARDRAIL_DIRECTION, told);
    }

    /** Tells how a guardrail's check ended. */
    public StepFacts guardrailResult(Optional<GuardrailCheck.Result> told) {
        return tell(Fact.GUARDRAIL_RESULT, told);
    }

    /** Tells why a guardrail objects. */
    public StepFacts guardrailMessage(Optional<String> told) {
        return tell(Fact.GUARDRAIL_MESSAGE, told);
    }

    /** Tells what went wrong, where neither status nor events nor {@code error.type} of the span say it. */
    public StepFacts failure(Optional<Failure> told) {
        return tell(Fact.FAILURE, told);
    }

    /** Tells what to switch on so that the instrumentation captures content. */
    public StepFacts contentSwitch(String told) {
        return tell(Fact.CONTENT_SWITCH, Optional.of(told));
    }

    /** Lets other tokens count than were told. */
    void countsAs(Tokens corrected) {
        facts.correct(Fact.INPUT_TOKENS, corrected.input());
        facts.correct(Fact.OUTPUT_TOKENS, corrected.output());
        facts.forget(Fact.USAGE_GAP);
    }

    /** Takes back what was told, since it is not true of this span. */
    StepFacts forget(Fact<?>... untrue) {
        Arrays.stream(untrue).forEach(facts::forget);
        return this;
    }

    /** Takes over what another span of the same work tells, and this one does not. */
    StepFacts addMissing(StepFacts other) {
        facts.addMissing(other.facts);
        return this;
    }

    /** Names the reader that tells from now on. */
    void toldBy(String name) {
        reader = name;
    }

    /** Returns which reader told the kind; empty where none did. */
    String convention() {
        return get(Fact.CONVENTION).orElse("");
    }

    TokenUsage usage() {
        return get(Fact.USAGE_GAP).isPresent()
                ? TokenUsage.UNKNOWN
                : new TokenUsage(
                        count(Fact.INPUT_TOKENS),
                        count(Fact.OUTPUT_TOKENS),
                        count(Fact.CACHE_READ_TOKENS),
                        count(Fact.CACHE_WRITE_TOKENS),
                        count(Fact.REASONING_TOKENS));
    }

    /** Returns what was told; empty where nothing was. */
    <T> Optional<T> get(Fact<T> fact) {
        return facts.get(fact);
    }

    boolean tells(Fact<?> fact) {
        return get(fact).isPresent();
    }

    /** Returns the number that was told; empty where none was. */
    OptionalLong count(Fact<Long> fact) {
        Optional<Long> told = get(fact);
        return told.isPresent() ? OptionalLong.of(told.get()) : OptionalLong.empty();
    }

    /** Returns what was told of each name. */
    Map<String, String> named(NamedFact fact) {
        return facts.named(fact);
    }

    <T> StepFacts tell(Fact<T> fact, Optional<T> told) {
        facts.tell(fact, told);
        return this;
    }

    private <T> StepFacts tell(Fact<List<T>> fact, List<T> told) {
        return tell(fact, told.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(told)));
    }

    private StepFacts tell(Fact<Long> fact, OptionalLong told) {
        return tell(fact, told.isPresent() ? Optional.of(told.getAsLong()) : Optional.empty());
    }
}
