package io.github.junitllm.trace;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What can be said of a trace beyond failures. Each answer tells "found nowhere" from "not known": where content was
 * not captured, no guess is made. Only what the application did is asked, no evaluation.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class TraceFacts {

    private final LlmTrace trace;

    TraceFacts(LlmTrace trace) {
        this.trace = trace;
    }

    /** Returns the answers that refuse, by the words that {@code isNotRefusal} knows: English ones. */
    public TraceFact refusals() {
        return answers().refusals();
    }

    /** Returns the answers that a token limit cut off, and streamed ones that never came to their end. */
    public TraceFact truncatedAnswers() {
        return answers().truncated();
    }

    /** Returns the calls whose answer the provider withheld, or refused to give for the content of the request. */
    public TraceFact contentFilteredAnswers() {
        return answers().contentFiltered();
    }

    /** Returns the retrievals that found nothing. */
    public TraceFact emptyRetrievals() {
        FactCollector fact = new FactCollector("empty retrievals");
        trace.retrievals().stream()
                .filter(retrieval -> retrieval.failure().isEmpty())
                .forEach(retrieval -> retrieval(retrieval, fact));
        return fact.fact();
    }

    /**
     * Returns the executions of tools that did not fail and whose result reports an error: JSON that says {@code error},
     * {@code isError} or {@code "success": false}, or text that begins with the word or with an exception's class name.
     */
    public TraceFact silentToolFailures() {
        return tools().silentFailures();
    }

    /**
     * Returns the tools that were executed more than once with the same arguments within one run of an agent: for each
     * the second execution. The order of JSON fields makes no difference.
     */
    public TraceFact repeatedToolCalls() {
        return tools().repeatedCalls();
    }

    /**
     * Returns the sequences of tool calls that came so many times, or more, directly one after the other within one run of
     * an agent: the same tools with the same arguments in the same order, by start time. Of each run the shortest sequence
     * counts; the step found is the first call of the second time.
     *
     * @param times 2 or more
     */
    public TraceFact toolLoops(int times) {
        if (times < 2) {
            throw new IllegalArgumentException("A loop comes at least 2 times, but it was " + times);
        }
        return ToolLoops.of(trace.toolExecutions(), AgentRuns.of(trace.applicationSteps()), times);
    }

    /** Returns the model calls that asked for tools which nobody executed, one finding a tool call. */
    public TraceFact toolCallsNeverExecuted() {
        return new RequestedTools(trace.modelCalls(), trace.toolExecutions()).neverExecuted();
    }

    /** Returns the steps that had not ended when the trace was read. */
    public TraceFact neverEnded() {
        return FactCollector.of("steps never ended", trace.unended(), step -> List.of("it has not ended"));
    }

    /** Returns the steps at the top that have lost what is above them: see {@link LlmTrace#orphans()}. */
    public TraceFact orphans() {
        return FactCollector.of("orphans", trace.orphans(), step -> List.of("what is above it is not known"));
    }

    /** Returns the steps whose attributes a limit of the SDK cut: what they say may be incomplete. */
    public TraceFact droppedAttributes() {
        return FactCollector.of(
                "steps with dropped attributes",
                trace.allSteps().stream()
                        .filter(step -> step.span().droppedAttributes() > 0)
                        .toList(),
                step -> List.of(Figures.of(step.span().droppedAttributes()) + " attributes dropped"));
    }

    /** Returns all of these, in a fixed order. */
    public List<TraceFact> all() {
        return List.of(
                refusals(),
                truncatedAnswers(),
                contentFilteredAnswers(),
                emptyRetrievals(),
                silentToolFailures(),
                repeatedToolCalls(),
                toolCallsNeverExecuted(),
                neverEnded(),
                orphans(),
                droppedAttributes());
    }

    /** Returns how many steps the application took: model calls and executions of tools, failed ones included. */
    public int stepCount() {
        return work().size();
    }

    /**
     * Returns the model calls and executions of tools that began after so many others, by start time.
     *
     * @param limit how many steps are fine, 0 or more
     */
    public List<Step> stepsBeyond(int limit) {
        return work().stream()
                .sorted(Comparator.comparing(step -> step.span().start()))
                .skip(limit)
                .toList();
    }

    /** Returns how fast streamed answers came in, where the time of the first token or of chunks was recorded. */
    public List<StreamTiming> streams() {
        return new StreamTimings(trace.spans()).of(trace.modelCalls());
    }

    private List<Step> work() {
        return Stream.<Step>concat(trace.modelCalls().stream(), trace.toolExecutions().stream())
                .toList();
    }

    private AnswerFacts answers() {
        return new AnswerFacts(trace.modelCalls());
    }

    private ToolFacts tools() {
        return new ToolFacts(trace.toolExecutions(), AgentRuns.of(trace.applicationSteps()));
    }

    private static void retrieval(Retrieval retrieval, FactCollector fact) {
        if (retrieval.documentCount().orElse(-1) == 0
                || retrieval.documents().asOptional().filter(List::isEmpty).isPresent()) {
            fact.found(
                    retrieval,
                    retrieval
                            .query()
                            .asOptional()
                            .map(query -> "nothing found for \"" + query + '"')
                            .orElse("nothing found"));
        } else if (retrieval.documentCount().isEmpty()) {
            fact.captured(retrieval, retrieval.documents());
        }
    }
}
