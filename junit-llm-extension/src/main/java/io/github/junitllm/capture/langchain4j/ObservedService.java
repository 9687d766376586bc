package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.observability.api.event.AiServiceCompletedEvent;
import dev.langchain4j.observability.api.event.AiServiceErrorEvent;
import dev.langchain4j.observability.api.event.AiServiceRequestIssuedEvent;
import dev.langchain4j.observability.api.event.AiServiceResponseReceivedEvent;
import dev.langchain4j.observability.api.event.AiServiceStartedEvent;
import dev.langchain4j.observability.api.event.ToolExecutedEvent;
import io.github.junitllm.capture.langchain4j.PendingRequest.Announcement;
import io.github.junitllm.capture.langchain4j.PendingRequest.Source;
import io.github.junitllm.langchain4j.GenAi;
import java.util.Optional;

/**
 * Follows services whose context is somebody else's, by their events alone. Nothing is made current, for nobody says
 * when a streaming call gives the thread back; tools are heard of when they are done, whether they failed or not.
 */
final class ObservedService implements ServiceFollower {

    private final Instrumentation instrumentation;
    private final ServiceSpans spans;
    private final ModelCalls modelCalls;

    ObservedService(Instrumentation instrumentation, ServiceSpans spans) {
        this.instrumentation = instrumentation;
        this.spans = spans;
        this.modelCalls = new ModelCalls(instrumentation);
    }

    @Override
    public void started(AiServiceStartedEvent event) {
        spans.start(event.invocationContext());
    }

    @Override
    public void requestIssued(AiServiceRequestIssuedEvent event) {
        InvocationContext context = event.invocationContext();
        spans.find(context).ifPresent(invocation -> {
            ChatRequest request = ModelCalls.complete(event.request(), context.defaultRequestParameters());
            Optional<ModelCall> call = modelCalls.observe(invocation, request, context.modelProvider());
            invocation.observe(call).ifPresent(ModelCall::forget);
            instrumentation.pendingRequest().announce(new Announcement(invocation, event.request(), Source.EVENTS));
        });
    }

    @Override
    public void responseReceived(AiServiceResponseReceivedEvent event) {
        spans.find(event.invocationContext())
                .flatMap(invocation -> invocation.observe(Optional.empty()))
                .ifPresent(call -> call.respond(event.response()));
    }

    @Override
    public void toolExecuted(ToolExecutedEvent event) {
        spans.find(event.invocationContext()).ifPresent(invocation -> instrumentation
                .tracer()
                .map(tracer -> ToolSpans.start(tracer, invocation.context(), event.request(), null))
                .ifPresent(span -> span.end(ended -> {
                    ended.setAttribute(GenAi.TIMING, "after_the_fact");
                    ended.setAttribute(GenAi.TOOL_CALL_RESULT, ToolJson.result(event.resultContents()));
                })));
    }

    @Override
    public void completed(AiServiceCompletedEvent event) {
        spans.finish(event.invocationContext()).ifPresent(invocation -> {
            invocation.observe(Optional.empty()).ifPresent(ModelCall::forget);
            invocation.complete();
        });
    }

    @Override
    public void failed(AiServiceErrorEvent event) {
        spans.finish(event.invocationContext()).ifPresent(invocation -> {
            invocation.observe(Optional.empty()).ifPresent(call -> call.fail(event.error()));
            invocation.fail(event.error());
        });
    }
}
