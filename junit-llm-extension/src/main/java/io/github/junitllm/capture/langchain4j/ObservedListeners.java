package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.observability.api.listener.AiServiceListener;
import java.util.List;

/**
 * The listeners of all services whose context is not ours. They are a class of their own so that nothing else fails to
 * load where LangChain4j is too old to know all of their events.
 */
final class ObservedListeners {

    static final List<AiServiceListener<?>> ALL = all(Instrumentation.JVM);

    private ObservedListeners() {}

    private static List<AiServiceListener<?>> all(Instrumentation instrumentation) {
        ServiceSpans spans = new ServiceSpans(instrumentation);
        return ServiceListeners.of(spans, new ObservedService(instrumentation, spans));
    }
}
