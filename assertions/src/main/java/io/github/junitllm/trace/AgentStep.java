package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One step of an agent or a workflow that other steps carry out.
 *
 * @param span what every step has
 * @param children the steps directly below
 * @param operation what is done
 * @param agent the agent's or workflow's name
 * @param usage the sum that the agent itself reports, parts and all
 * @param countedUsage what of it counts: all of it where no model call below reports any tokens and no agent above
 *     reports a sum that counts, else nothing
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record AgentStep(
        StepSpan span,
        List<Step> children,
        Operation operation,
        Optional<String> agent,
        TokenUsage usage,
        TokenUsage countedUsage)
        implements Step {

    /** What an agent step does. */
    public enum Operation {
        /** Makes an agent. */
        CREATE_AGENT,
        /** Lets an agent work. */
        INVOKE_AGENT,
        /** Lets a workflow of several agents work. */
        INVOKE_WORKFLOW,
        /** Lets an agent lay out its next steps. */
        PLAN
    }

    public AgentStep {
        children = List.copyOf(children);
    }

    @Override
    public String kind() {
        return "agent_step";
    }

    @Override
    public String detail() {
        return span.duration().map(time -> "(" + Figures.millis(time) + ")").orElse("");
    }
}
