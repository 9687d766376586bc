package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolService;
import dev.langchain4j.service.tool.ToolServiceContext;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The tool service of an AI Service, with each service call's tools traced; all that users set stays as it is. */
final class TracedToolService extends ToolService {

    private final Instrumentation instrumentation;

    TracedToolService(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    @Override
    public ToolServiceContext createContext(
            InvocationContext invocationContext, UserMessage userMessage, List<ChatMessage> messages) {
        ToolServiceContext context = super.createContext(invocationContext, userMessage, messages);
        return Safely.get(
                        () -> instrumentation.tracer().map(tracer -> new TracedTools(tracer, parent(invocationContext))
                                .trace(context)))
                .orElse(context);
    }

    private Context parent(InvocationContext invocationContext) {
        Context current = Context.current();
        return instrumentation
                .invocations()
                .find(invocationContext)
                .map(invocation -> invocation.within(current))
                .orElse(current);
    }

    /**
     * Asked for only while a streaming call is handed back to its caller, and last of all: the moment to give the
     * caller's thread its context back.
     */
    @Override
    public @Nullable Executor executor() {
        Safely.run(() -> Invocation.in(Context.current()).ifPresent(Invocation::leave));
        return super.executor();
    }
}
