package io.github.junitllm.trace;

import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.ToolCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One call of a language model.
 *
 * @param span what every step has
 * @param children the steps directly below
 * @param provider for example {@code openai}
 * @param requestedModel the model that the application asked for
 * @param returnedModel the model that answered, often with a date
 * @param responseId the provider's id of the response
 * @param conversationId of the conversation or session
 * @param parameters of the request by their OpenTelemetry names, for example {@code temperature}
 * @param systemInstructions given apart from the messages
 * @param input the messages to the model
 * @param output the messages from the model, one a choice
 * @param toolDefinitions the tools offered
 * @param finishReasons why the model stopped, one a choice; empty where unknown
 * @param usage tokens as the provider reported them
 * @param usageGap why the tokens are not known although the call may have used some
 * @param reportedCost in US dollars, as the application or its instrumentation reckons
 * @param timeToFirstToken of a streamed answer
 * @param prompt the prompt behind the call, as far as it is known
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ModelCall(
        StepSpan span,
        List<Step> children,
        Optional<String> provider,
        Optional<String> requestedModel,
        Optional<String> returnedModel,
        Optional<String> responseId,
        Optional<String> conversationId,
        Map<String, String> parameters,
        Content<List<MessagePart>> systemInstructions,
        Content<List<Message>> input,
        Content<List<Message>> output,
        Content<List<ToolDefinition>> toolDefinitions,
        List<FinishReason> finishReasons,
        TokenUsage usage,
        Optional<String> usageGap,
        Optional<BigDecimal> reportedCost,
        Optional<Duration> timeToFirstToken,
        Optional<PromptReference> prompt)
        implements Step {

    public ModelCall {
        children = List.copyOf(children);
        finishReasons = List.copyOf(finishReasons);
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String kind() {
        return "model_call";
    }

    @Override
    public String detail() {
        String reasons = finishReasons.stream().map(FinishReason::label).collect(Collectors.joining(", "));
        return Stream.of(Figures.inAndOut(usage), reasons.isEmpty() ? "" : "→ " + reasons)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Returns how long the call took; empty where it never ended. */
    public Optional<Duration> latency() {
        return span.duration();
    }

    /** Returns the text of the answer, one line a message; empty text where the model only asked for tools. */
    public Content<String> outputText() {
        return output.map(ModelCall::text);
    }

    /** Returns all the text the model was given: system instructions, messages, and what tools gave back. */
    public Content<String> inputText() {
        return input.map(messages -> Stream.concat(
                        systemInstructions.asOptional().stream(),
                        messages.stream().map(Message::parts))
                .flatMap(List::stream)
                .flatMap(ModelCall::readable)
                .collect(Collectors.joining("\n")));
    }

    /** Returns what the model thought before it answered; empty text where it told no thoughts. */
    public Content<String> reasoningText() {
        return output.map(messages -> messages.stream()
                .flatMap(message -> message.parts().stream())
                .filter(Reasoning.class::isInstance)
                .map(part -> ((Reasoning) part).content())
                .collect(Collectors.joining("\n")));
    }

    /**
     * Returns the output tokens per second: over the time after the first token where that is known, else over the whole
     * call. Empty where tokens or time are unknown, and for a call that took no time.
     */
    public OptionalDouble tokensPerSecond() {
        double seconds = speaking().map(time -> time.toNanos() / 1e9).orElse(0.0);
        return usage.output().isPresent() && seconds > 0
                ? OptionalDouble.of(usage.output().getAsLong() / seconds)
                : OptionalDouble.empty();
    }

    /** Returns the tool calls that the model asked for, in order. */
    public Content<List<ToolCall>> toolCalls() {
        return output.map(messages -> messages.stream()
                .flatMap(message -> message.parts().stream())
                .filter(ToolCall.class::isInstance)
                .map(ToolCall.class::cast)
                .toList());
    }

    private Optional<Duration> speaking() {
        return latency().map(whole -> timeToFirstToken.map(whole::minus).orElse(whole));
    }

    private static String text(List<Message> messages) {
        return messages.stream()
                .map(Message::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> readable(MessagePart part) {
        if (part instanceof MessagePart.Text text) {
            return Stream.of(text.content());
        }
        return part instanceof MessagePart.ToolCallResponse response ? Stream.of(response.response()) : Stream.empty();
    }
}
