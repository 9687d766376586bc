package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.agentic.planner.AgentInstance;
import dev.langchain4j.agentic.planner.AgenticSystemTopology;
import dev.langchain4j.service.TokenStream;
import io.github.junitllm.langchain4j.GenAi;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;

/**
 * One invocation of an agent. A workflow has a span, and is not current on its thread: nobody tells when it fails. An
 * agent with a model has a span as an AI Service, for which the workflow's context is current until it ends.
 */
final class AgentRun {

    private final Thread thread = Thread.currentThread();
    private final Context context;
    private final Optional<OpenSpan> span;
    private final Optional<ThreadScope> scope;

    private AgentRun(Context context, Optional<OpenSpan> span, Optional<ThreadScope> scope) {
        this.context = context;
        this.span = span;
        this.scope = scope;
    }

    static AgentRun start(Tracer tracer, AgentInstance agent, Context parent) {
        if (agent.topology() != AgenticSystemTopology.AI_AGENT) {
            OpenSpan span = open(tracer, agent, parent);
            return new AgentRun(parent.with(span.span()), Optional.of(span), Optional.empty());
        }
        // A stream ends on another thread, which could not give this one its context back.
        boolean entered = parent != Context.current() && agent.outputType() != TokenStream.class;
        return new AgentRun(
                parent, Optional.empty(), entered ? Optional.of(ThreadScope.open(parent)) : Optional.empty());
    }

    private static OpenSpan open(Tracer tracer, AgentInstance agent, Context parent) {
        boolean works = agent.subagents().isEmpty();
        String operation = works ? "invoke_agent" : "invoke_workflow";
        AttributeKey<String> name = works ? GenAi.AGENT_NAME : GenAi.WORKFLOW_NAME;
        return OpenSpan.start(
                tracer.spanBuilder(SpanName.of(operation, agent.name()))
                        .setAttribute(GenAi.OPERATION_NAME, operation)
                        .setAttribute(name, agent.name()),
                parent);
    }

    boolean isOfThisThread() {
        return thread == Thread.currentThread();
    }

    Context context() {
        return context;
    }

    void complete() {
        scope.ifPresent(ThreadScope::close);
        span.ifPresent(open -> open.end(ended -> {}));
    }

    void fail(Throwable failure) {
        scope.ifPresent(ThreadScope::close);
        span.ifPresent(open -> open.fail(failure));
    }
}
