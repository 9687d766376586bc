package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.observability.api.event.AiServiceEvent;
import dev.langchain4j.observability.api.listener.AiServiceCompletedListener;
import dev.langchain4j.observability.api.listener.AiServiceErrorListener;
import dev.langchain4j.observability.api.listener.AiServiceListener;
import dev.langchain4j.observability.api.listener.AiServiceRequestIssuedListener;
import dev.langchain4j.observability.api.listener.AiServiceResponseReceivedListener;
import dev.langchain4j.observability.api.listener.AiServiceStartedListener;
import dev.langchain4j.observability.api.listener.InputGuardrailExecutedListener;
import dev.langchain4j.observability.api.listener.OutputGuardrailExecutedListener;
import dev.langchain4j.observability.api.listener.ToolExecutedEventListener;
import io.github.junitllm.capture.langchain4j.GuardrailSpan.Kind;
import java.util.List;
import java.util.function.Consumer;

/** Turns somebody who follows a service into the listeners that LangChain4j knows. */
final class ServiceListeners {

    private ServiceListeners() {}

    static List<AiServiceListener<?>> of(ServiceSpans spans, ServiceFollower follower) {
        AiServiceStartedListener started = event -> hear(follower::started, event);
        AiServiceRequestIssuedListener requestIssued = event -> hear(follower::requestIssued, event);
        AiServiceResponseReceivedListener responseReceived = event -> hear(follower::responseReceived, event);
        ToolExecutedEventListener toolExecuted = event -> hear(follower::toolExecuted, event);
        InputGuardrailExecutedListener inputChecked = event -> hear(it -> spans.guardrail(it, Kind.INPUT), event);
        OutputGuardrailExecutedListener outputChecked = event -> hear(it -> spans.guardrail(it, Kind.OUTPUT), event);
        AiServiceCompletedListener completed = event -> hear(follower::completed, event);
        AiServiceErrorListener failed = event -> hear(follower::failed, event);
        return List.of(
                started, requestIssued, responseReceived, toolExecuted, inputChecked, outputChecked, completed, failed);
    }

    private static <E extends AiServiceEvent> void hear(Consumer<E> hearer, E event) {
        Safely.run(() -> hearer.accept(event));
    }
}
