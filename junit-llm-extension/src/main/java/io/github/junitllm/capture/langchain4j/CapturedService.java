package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.observability.api.event.AiServiceCompletedEvent;
import dev.langchain4j.observability.api.event.AiServiceErrorEvent;
import dev.langchain4j.observability.api.event.AiServiceRequestIssuedEvent;
import dev.langchain4j.observability.api.event.AiServiceStartedEvent;
import dev.langchain4j.service.AiServiceContext;
import io.github.junitllm.capture.langchain4j.PendingRequest.Announcement;
import io.github.junitllm.capture.langchain4j.PendingRequest.Source;
import java.util.concurrent.locks.ReentrantLock;

/** Follows a service whose context is ours: its models, tools and retrievals make their own spans, in place. */
final class CapturedService implements ServiceFollower {

    private final Instrumentation instrumentation;
    private final ServiceSpans spans;
    private final AiServiceContext service;
    private final ReentrantLock decorating = new ReentrantLock();

    CapturedService(Instrumentation instrumentation, ServiceSpans spans, AiServiceContext service) {
        this.instrumentation = instrumentation;
        this.spans = spans;
        this.service = service;
    }

    @Override
    public void started(AiServiceStartedEvent event) {
        spans.start(event.invocationContext()).ifPresent(invocation -> {
            decorate();
            invocation.enter();
        });
    }

    /** Models and the augmentor are public fields of the context: they are looked at anew with every call. */
    private void decorate() {
        decorating.lock();
        try {
            if (service.chatModel != null) {
                service.chatModel = TracedChatModel.of(instrumentation, service.chatModel);
            }
            if (service.streamingChatModel != null) {
                service.streamingChatModel = TracedStreamingChatModel.of(instrumentation, service.streamingChatModel);
            }
            if (service.retrievalAugmentor != null) {
                service.retrievalAugmentor = TracedAugmentor.of(instrumentation, service.retrievalAugmentor);
            }
        } finally {
            decorating.unlock();
        }
    }

    @Override
    public void requestIssued(AiServiceRequestIssuedEvent event) {
        spans.find(event.invocationContext())
                .map(invocation -> new Announcement(invocation, event.request(), Source.MODEL))
                .ifPresent(instrumentation.pendingRequest()::announce);
    }

    @Override
    public void completed(AiServiceCompletedEvent event) {
        spans.finish(event.invocationContext()).ifPresent(Invocation::complete);
    }

    @Override
    public void failed(AiServiceErrorEvent event) {
        spans.finish(event.invocationContext()).ifPresent(invocation -> invocation.fail(event.error()));
    }
}
