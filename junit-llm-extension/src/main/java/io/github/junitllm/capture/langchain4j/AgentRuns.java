package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.agentic.observability.AgentInvocationError;
import dev.langchain4j.agentic.observability.AgentListener;
import dev.langchain4j.agentic.observability.AgentRequest;
import dev.langchain4j.agentic.observability.AgentResponse;
import dev.langchain4j.agentic.planner.AgentInstance;
import dev.langchain4j.agentic.scope.AgenticScope;
import io.opentelemetry.context.Context;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/**
 * Follows the agents of LangChain4j's agentic module. Workflows and agents without a model become spans; an agent with
 * a model is an AI Service, which has a span already and only has to find its place below the workflow.
 */
final class AgentRuns implements AgentListener {

    private static final AgentRuns JVM = new AgentRuns(Instrumentation.JVM);

    /** An agent within one run of the whole system. */
    private record Agent(AgenticScope scope, String id) {}

    private final Instrumentation instrumentation;
    private final Map<Agent, Deque<AgentRun>> running = new ConcurrentHashMap<>();

    private AgentRuns(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /**
     * Returns the one that all agents share, whichever has a listener of its own. It has the type of the interface, so
     * that a class which only mentions it needs no agentic module.
     */
    static AgentListener listener() {
        return JVM;
    }

    @Override
    public void beforeAgentInvocation(AgentRequest request) {
        Safely.run(() -> instrumentation.tracer().ifPresent(tracer -> {
            Context parent = parent(request.agenticScope(), request.agent());
            AgentRun run = AgentRun.start(tracer, request.agent(), parent);
            running.computeIfAbsent(
                            new Agent(request.agenticScope(), request.agentId()), any -> new ConcurrentLinkedDeque<>())
                    .addLast(run);
        }));
    }

    @Override
    public void afterAgentInvocation(AgentResponse response) {
        ended(response.agenticScope(), response.agentId(), AgentRun::complete);
    }

    @Override
    public void onAgentInvocationError(AgentInvocationError failure) {
        ended(failure.agenticScope(), failure.agentId(), run -> run.fail(failure.error()));
    }

    @Override
    public boolean inheritedBySubagents() {
        return true;
    }

    private void ended(AgenticScope scope, String agentId, Consumer<AgentRun> outcome) {
        Safely.run(() -> take(new Agent(scope, agentId)).ifPresent(outcome));
    }

    /** Several threads may run the same agent at the same time, and mostly the one that began a run ends it. */
    private Optional<AgentRun> take(Agent agent) {
        Deque<AgentRun> runs = running.getOrDefault(agent, new ConcurrentLinkedDeque<>());
        Optional<AgentRun> run = runs.stream()
                .filter(AgentRun::isOfThisThread)
                .reduce((earlier, later) -> later)
                .or(() -> Optional.ofNullable(runs.peekLast()));
        run.ifPresent(runs::remove);
        running.computeIfPresent(agent, (key, left) -> left.isEmpty() ? null : left);
        return run;
    }

    private Context parent(AgenticScope scope, AgentInstance agent) {
        return Optional.ofNullable(agent.parent())
                .map(parent -> running.get(new Agent(scope, parent.agentId())))
                .map(Deque::peekLast)
                .map(AgentRun::context)
                .orElseGet(Context::current);
    }
}
