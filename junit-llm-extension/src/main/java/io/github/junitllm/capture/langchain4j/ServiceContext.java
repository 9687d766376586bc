package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.service.AiServiceContext;

/** The context of an AI Service that is captured from within. */
final class ServiceContext extends AiServiceContext {

    ServiceContext(Class<?> aiServiceClass, Instrumentation instrumentation) {
        super(aiServiceClass);
        toolService = new TracedToolService(instrumentation);
        eventListenerRegistrar.unregister(ObservedListeners.ALL);
        ServiceSpans spans = new ServiceSpans(instrumentation);
        eventListenerRegistrar.register(ServiceListeners.of(spans, new CapturedService(instrumentation, spans, this)));
    }
}
