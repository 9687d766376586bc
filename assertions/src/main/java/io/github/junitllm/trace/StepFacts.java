package io.github.junitllm.trace;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What readers tell of one span. What was told first stands; empty values tell nothing. Which facts count depends on
 * the kind: a tool's name says nothing about a model call.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class StepFacts {

    private @Nullable StepKind kind;
    private @Nullable String convention;
    private String reader = "";

    @Nullable
    String provider;

    @Nullable
    String requestedModel;

    @Nullable
    String returnedModel;

    @Nullable
    String responseId;

    @Nullable
    String conversationId;

    @Nullable
    List<MessagePart> systemInstructions;

    @Nullable
    List<Message> input;

    @Nullable
    List<Message> output;

    @Nullable
    List<ToolDefinition> toolDefinitions;

    @Nullable
    List<FinishReason> finishReasons;

    OptionalLong inputTokens = OptionalLong.empty();
    OptionalLong outputTokens = OptionalLong.empty();
    OptionalLong cacheReadTokens = OptionalLong.empty();
    OptionalLong cacheWriteTokens = OptionalLong.empty();
    OptionalLong reasoningTokens = OptionalLong.empty();

    /** What of an agent's own sum counts, because no call below tells any tokens. */
    @Nullable
    TokenUsage countedUsage;

    @Nullable
    String usageGap;

    @Nullable
    BigDecimal reportedCost;

    @Nullable
    Duration timeToFirstToken;

    @Nullable
    String promptName;

    @Nullable
    String promptVersion;

    @Nullable
    String promptHash;

    @Nullable
    String promptTemplate;

    final Map<String, String> promptVariables = new TreeMap<>();
    final Map<String, String> parameters = new TreeMap<>();
    private final Set<String> unknownParameters = new HashSet<>();

    @Nullable
    String toolName;

    @Nullable
    String toolCallId;

    @Nullable
    String toolDescription;

    @Nullable
    String toolArguments;

    @Nullable
    String toolResult;

    @Nullable
    String dataSourceId;

    @Nullable
    String query;

    @Nullable
    List<RetrievedDocument> documents;

    OptionalLong documentCount = OptionalLong.empty();
    OptionalLong dimensions = OptionalLong.empty();
    AgentStep.@Nullable Operation operation;

    @Nullable
    String agentName;

    @Nullable
    String guardrailName;

    GuardrailCheck.@Nullable Direction guardrailDirection;
    GuardrailCheck.@Nullable Result guardrailResult;

    @Nullable
    String guardrailMessage;

    @Nullable
    Failure failure;

    @Nullable
    String contentSwitch;

    StepFacts() {}

    /** Tells what the span is about. */
    public StepFacts kind(StepKind told) {
        if (kind == null) {
            kind = told;
            convention = reader;
        }
        return this;
    }

    /** Returns what the span is about, as far as readers have told yet. */
    public Optional<StepKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Tells the provider in any spelling; it is brought to the name that the OpenTelemetry conventions have for it. */
    public StepFacts provider(Optional<String> told) {
        provider = first(provider, told.map(ProviderNames::canonical));
        return this;
    }

    /** Tells the model that the application asked for. */
    public StepFacts requestedModel(Optional<String> told) {
        requestedModel = first(requestedModel, told);
        return this;
    }

    /** Tells the model that answered. */
    public StepFacts returnedModel(Optional<String> told) {
        returnedModel = first(returnedModel, told);
        return this;
    }

    /** Tells the provider's id of the response, by which two spans of one call know each other. */
    public StepFacts responseId(Optional<String> told) {
        responseId = first(responseId, told);
        return this;
    }

    /** Tells the conversation or session. */
    public StepFacts conversationId(Optional<String> told) {
        conversationId = first(conversationId, told);
        return this;
    }

    /** Tells the instructions that are given apart from the messages. */
    public StepFacts systemInstructions(List<MessagePart> told) {
        systemInstructions = first(systemInstructions, told);
        return this;
    }

    /** Tells the messages to the model. */
    public StepFacts input(List<Message> told) {
        input = first(input, told);
        return this;
    }

    /** Tells the messages from the model, one a choice. */
    public StepFacts output(List<Message> told) {
        output = first(output, told);
        return this;
    }

    /** Tells the tools that the model was offered. */
    public StepFacts toolDefinitions(List<ToolDefinition> told) {
        toolDefinitions = first(toolDefinitions, told);
        return this;
    }

    /** Tells why the model stopped, in any provider's words, one a choice. */
    public StepFacts finishReasons(List<String> told) {
        if (finishReasons == null && !told.isEmpty()) {
            List<FinishReason> read = told.stream()
                    .flatMap(word -> FinishReason.read(word).stream())
                    .toList();
            finishReasons = first(finishReasons, read);
        }
        return this;
    }

    /** Tells the tokens of the request, cached ones included. */
    public StepFacts inputTokens(OptionalLong told) {
        inputTokens = first(inputTokens, told);
        return this;
    }

    /** Tells the tokens of the response, reasoning included. */
    public StepFacts outputTokens(OptionalLong told) {
        outputTokens = first(outputTokens, told);
        return this;
    }

    /** Tells the input tokens that were read from a cache. */
    public StepFacts cacheReadTokens(OptionalLong told) {
        cacheReadTokens = first(cacheReadTokens, told);
        return this;
    }

    /** Tells the input tokens that were written to a cache. */
    public StepFacts cacheWriteTokens(OptionalLong told) {
        cacheWriteTokens = first(cacheWriteTokens, told);
        return this;
    }

    /** Tells the output tokens that were spent on thinking. */
    public StepFacts reasoningTokens(OptionalLong told) {
        reasoningTokens = first(reasoningTokens, told);
        return this;
    }

    /** Tells why the tokens are not known although the call may have used some; what was told of them is dropped. */
    public StepFacts usageGap(String reason) {
        usageGap = first(usageGap, Optional.of(reason));
        return this;
    }

    /** Tells what the call cost in US dollars as the application or its instrumentation reckons. */
    public StepFacts reportedCost(Optional<BigDecimal> usd) {
        reportedCost = first(reportedCost, usd.filter(amount -> amount.signum() >= 0));
        return this;
    }

    /** Tells how long the first token of a streamed answer took. */
    public StepFacts timeToFirstToken(Optional<Duration> told) {
        timeToFirstToken = first(timeToFirstToken, told.filter(time -> !time.isNegative()));
        return this;
    }

    /** Tells the name of the stored prompt behind the call. */
    public StepFacts promptName(Optional<String> told) {
        promptName = first(promptName, told);
        return this;
    }

    /** Tells the version of the prompt. */
    public StepFacts promptVersion(Optional<String> told) {
        promptVersion = first(promptVersion, told);
        return this;
    }

    /** Tells the hash of the prompt's text. */
    public StepFacts promptHash(Optional<String> told) {
        promptHash = first(promptHash, told);
        return this;
    }

    /** Tells the prompt's text as it was before anything was filled in. */
    public StepFacts promptTemplate(Optional<String> told) {
        promptTemplate = first(promptTemplate, told);
        return this;
    }

    /** Tells what was filled into the prompt, by name. */
    public StepFacts promptVariables(Map<String, String> told) {
        told.forEach(promptVariables::putIfAbsent);
        return this;
    }

    /** Tells a parameter of the request by its OpenTelemetry name, for example {@code temperature}. */
    public StepFacts parameter(String name, Optional<String> told) {
        told.filter(value -> !unknownParameters.contains(name)).ifPresent(value -> parameters.putIfAbsent(name, value));
        return this;
    }

    /** Tells that what the span says of a parameter says nothing, so that no later reader takes it for a value. */
    StepFacts unknownParameter(String name) {
        unknownParameters.add(name);
        return this;
    }

    /** Tells the tool's name. */
    public StepFacts toolName(Optional<String> told) {
        toolName = first(toolName, told);
        return this;
    }

    /** Tells the id by which the model asked for the tool. */
    public StepFacts toolCallId(Optional<String> told) {
        toolCallId = first(toolCallId, told);
        return this;
    }

    /** Tells what the model is told the tool is good for. */
    public StepFacts toolDescription(Optional<String> told) {
        toolDescription = first(toolDescription, told);
        return this;
    }

    /** Tells the arguments, JSON as the model wrote it. */
    public StepFacts toolArguments(Optional<String> told) {
        toolArguments = first(toolArguments, told);
        return this;
    }

    /** Tells what the tool gave back. */
    public StepFacts toolResult(Optional<String> told) {
        toolResult = first(toolResult, told);
        return this;
    }

    /** Tells where documents were searched. */
    public StepFacts dataSourceId(Optional<String> told) {
        dataSourceId = first(dataSourceId, told);
        return this;
    }

    /** Tells what was searched for. */
    public StepFacts query(Optional<String> told) {
        query = first(query, told);
        return this;
    }

    /** Tells what was found, best first; an empty list says that nothing was. */
    public StepFacts documents(Optional<List<RetrievedDocument>> told) {
        documents = first(documents, told);
        return this;
    }

    /** Tells how many documents were found, where the documents themselves are left out. */
    public StepFacts documentCount(OptionalLong told) {
        documentCount = first(documentCount, told);
        return this;
    }

    /** Tells how long each vector of an embedding is. */
    public StepFacts dimensions(OptionalLong told) {
        dimensions = first(dimensions, told);
        return this;
    }

    /** Tells what an agent step does. */
    public StepFacts operation(AgentStep.Operation told) {
        operation = first(operation, Optional.of(told));
        return this;
    }

    /** Tells the agent's or workflow's name. */
    public StepFacts agentName(Optional<String> told) {
        agentName = first(agentName, told);
        return this;
    }

    /** Tells the guardrail's name. */
    public StepFacts guardrailName(Optional<String> told) {
        guardrailName = first(guardrailName, told);
        return this;
    }

    /** Tells which message a guardrail checks. */
    public StepFacts guardrailDirection(Optional<GuardrailCheck.Direction> told) {
        guardrailDirection = first(guardrailDirection, told);
        return this;
    }

    /** Tells how a guardrail's check ended. */
    public StepFacts guardrailResult(Optional<GuardrailCheck.Result> told) {
        guardrailResult = first(guardrailResult, told);
        return this;
    }

    /** Tells why a guardrail objects. */
    public StepFacts guardrailMessage(Optional<String> told) {
        guardrailMessage = first(guardrailMessage, told);
        return this;
    }

    /** Tells what went wrong, where neither status nor events nor {@code error.type} of the span say it. */
    public StepFacts failure(Optional<Failure> told) {
        failure = first(failure, told);
        return this;
    }

    /** Tells what to switch on so that the instrumentation captures content. */
    public StepFacts contentSwitch(String told) {
        contentSwitch = first(contentSwitch, Optional.of(told));
        return this;
    }

    /** Lets other tokens count than were told. */
    void countsAs(Tokens corrected) {
        inputTokens = OptionalLong.of(corrected.input());
        outputTokens = OptionalLong.of(corrected.output());
        usageGap = null;
    }

    void forgetTokens() {
        inputTokens = OptionalLong.empty();
        outputTokens = OptionalLong.empty();
    }

    /** Takes over what another span of the same work tells, and this one does not. */
    StepFacts addMissing(StepFacts other) {
        provider = told(provider, other.provider);
        requestedModel = told(requestedModel, other.requestedModel);
        returnedModel = told(returnedModel, other.returnedModel);
        responseId = told(responseId, other.responseId);
        conversationId = told(conversationId, other.conversationId);
        systemInstructions = told(systemInstructions, other.systemInstructions);
        input = told(input, other.input);
        output = told(output, other.output);
        toolDefinitions = told(toolDefinitions, other.toolDefinitions);
        finishReasons = told(finishReasons, other.finishReasons);
        inputTokens = first(inputTokens, other.inputTokens);
        outputTokens = first(outputTokens, other.outputTokens);
        cacheReadTokens = first(cacheReadTokens, other.cacheReadTokens);
        cacheWriteTokens = first(cacheWriteTokens, other.cacheWriteTokens);
        reasoningTokens = first(reasoningTokens, other.reasoningTokens);
        countedUsage = told(countedUsage, other.countedUsage);
        usageGap = told(usageGap, other.usageGap);
        reportedCost = told(reportedCost, other.reportedCost);
        timeToFirstToken = told(timeToFirstToken, other.timeToFirstToken);
        promptName = told(promptName, other.promptName);
        promptVersion = told(promptVersion, other.promptVersion);
        promptHash = told(promptHash, other.promptHash);
        promptTemplate = told(promptTemplate, other.promptTemplate);
        other.promptVariables.forEach(promptVariables::putIfAbsent);
        other.parameters.forEach(parameters::putIfAbsent);
        toolName = told(toolName, other.toolName);
        toolCallId = told(toolCallId, other.toolCallId);
        toolDescription = told(toolDescription, other.toolDescription);
        toolArguments = told(toolArguments, other.toolArguments);
        toolResult = told(toolResult, other.toolResult);
        dataSourceId = told(dataSourceId, other.dataSourceId);
        query = told(query, other.query);
        documents = told(documents, other.documents);
        documentCount = first(documentCount, other.documentCount);
        dimensions = first(dimensions, other.dimensions);
        operation = told(operation, other.operation);
        agentName = told(agentName, other.agentName);
        guardrailName = told(guardrailName, other.guardrailName);
        guardrailDirection = told(guardrailDirection, other.guardrailDirection);
        guardrailResult = told(guardrailResult, other.guardrailResult);
        guardrailMessage = told(guardrailMessage, other.guardrailMessage);
        failure = told(failure, other.failure);
        contentSwitch = told(contentSwitch, other.contentSwitch);
        kind = told(kind, other.kind);
        convention = told(convention, other.convention);
        return this;
    }

    /** Names the reader that tells from now on. */
    void toldBy(String name) {
        reader = name;
    }

    /** Returns which reader told the kind; empty where none did. */
    String convention() {
        return convention == null ? "" : convention;
    }

    TokenUsage usage() {
        return usageGap == null
                ? new TokenUsage(inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, reasoningTokens)
                : TokenUsage.UNKNOWN;
    }

    private static <T> @Nullable T told(@Nullable T known, @Nullable T other) {
        return known == null ? other : known;
    }

    private static <T> @Nullable T first(@Nullable T known, Optional<T> told) {
        return known == null ? told.orElse(null) : known;
    }

    private static <T> @Nullable List<T> first(@Nullable List<T> known, List<T> told) {
        return known == null && !told.isEmpty() ? List.copyOf(told) : known;
    }

    private static OptionalLong first(OptionalLong known, OptionalLong told) {
        return known.isPresent() ? known : told;
    }
}
