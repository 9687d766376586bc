package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.invocation.InvocationContext;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The service calls under way, by LangChain4j's id for them; one that nobody finishes goes with its id. */
final class Invocations {

    private final Map<UUID, Invocation> byId = Collections.synchronizedMap(new WeakHashMap<>());

    void add(InvocationContext context, Invocation invocation) {
        byId.put(context.invocationId(), invocation);
    }

    Optional<Invocation> find(@Nullable InvocationContext context) {
        return Optional.ofNullable(context).map(InvocationContext::invocationId).map(byId::get);
    }

    Optional<Invocation> remove(InvocationContext context) {
        return Optional.ofNullable(context.invocationId()).map(byId::remove);
    }
}
