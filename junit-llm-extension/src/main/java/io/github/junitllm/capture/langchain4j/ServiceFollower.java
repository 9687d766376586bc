package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.observability.api.event.AiServiceCompletedEvent;
import dev.langchain4j.observability.api.event.AiServiceErrorEvent;
import dev.langchain4j.observability.api.event.AiServiceRequestIssuedEvent;
import dev.langchain4j.observability.api.event.AiServiceResponseReceivedEvent;
import dev.langchain4j.observability.api.event.AiServiceStartedEvent;
import dev.langchain4j.observability.api.event.ToolExecutedEvent;

/** Follows the calls of AI Services by what the services tell. */
interface ServiceFollower {

    void started(AiServiceStartedEvent event);

    void requestIssued(AiServiceRequestIssuedEvent event);

    /** Does nothing: where the model is decorated, its own span has the response. */
    default void responseReceived(AiServiceResponseReceivedEvent event) {}

    /** Does nothing: where the tool is decorated, its own span has the result. */
    default void toolExecuted(ToolExecutedEvent event) {}

    void completed(AiServiceCompletedEvent event);

    void failed(AiServiceErrorEvent event);
}
