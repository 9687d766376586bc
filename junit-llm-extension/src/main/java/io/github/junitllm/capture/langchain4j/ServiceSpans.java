package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.observability.api.event.GuardrailExecutedEvent;
import dev.langchain4j.service.memory.ChatMemoryService;
import io.github.junitllm.langchain4j.GenAi;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;

/** The spans that both ways of following a service make alike: the service call itself and its guardrails. */
final class ServiceSpans {

    private final Instrumentation instrumentation;

    ServiceSpans(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    Optional<Invocation> start(InvocationContext context) {
        return instrumentation.tracer().map(tracer -> start(tracer, context));
    }

    private Invocation start(Tracer tracer, InvocationContext context) {
        String agent = SpanName.simple(context.interfaceName());
        SpanBuilder builder = tracer.spanBuilder(SpanName.of("invoke_agent", agent))
                .setAttribute(GenAi.OPERATION_NAME, "invoke_agent")
                .setAttribute(GenAi.AGENT_NAME, agent);
        Optional.ofNullable(context.chatMemoryId())
                .filter(id -> !ChatMemoryService.DEFAULT.equals(id))
                .ifPresent(id -> builder.setAttribute(GenAi.CONVERSATION_ID, id.toString()));
        Context parent = Context.current();
        Invocation invocation = new Invocation(OpenSpan.start(builder, parent), parent);
        instrumentation.invocations().add(context, invocation);
        return invocation;
    }

    Optional<Invocation> find(InvocationContext context) {
        return instrumentation.invocations().find(context);
    }

    Optional<Invocation> finish(InvocationContext context) {
        return instrumentation.invocations().remove(context);
    }

    void guardrail(GuardrailExecutedEvent<?, ?, ?> event, GuardrailSpan.Kind kind) {
        Context current = Context.current();
        Context parent = find(event.invocationContext())
                .map(invocation -> invocation.within(current))
                .orElse(current);
        instrumentation.tracer().ifPresent(tracer -> new GuardrailSpan(tracer, instrumentation.clock())
                .record(event, kind, parent));
    }
}
