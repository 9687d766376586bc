package io.github.junitllm.trace;

import io.github.junitllm.evaluation.Evaluation;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What an application did during one trial, and what evaluating it took: an immutable tree of typed steps. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LlmTrace {

    private final Optional<TrialSpan> trial;
    private final List<Step> steps;
    private final List<Step> allSteps;
    private final List<Step> applicationSteps;
    private final List<Step> orphans;
    private final List<TraceProblem> problems;
    private final List<SpanData> spans;
    private final List<LogRecordData> logs;

    private LlmTrace(
            Optional<TrialSpan> trial,
            List<Step> steps,
            List<Step> orphans,
            List<TraceProblem> problems,
            Collection<SpanData> spans,
            Collection<LogRecordData> logs) {
        this.trial = trial;
        this.steps = steps;
        this.allSteps = StepOrder.depthFirst(steps);
        this.applicationSteps = allSteps.stream().noneMatch(EvaluationStep.class::isInstance)
                ? allSteps
                : StepOrder.depthFirst(steps, step -> !(step instanceof EvaluationStep));
        this.orphans = orphans;
        this.problems = problems;
        this.spans = List.copyOf(spans);
        this.logs = List.copyOf(logs);
    }

    /** Reads spans, ended or not, in any order. */
    public static LlmTrace of(Collection<SpanData> spans) {
        return of(spans, List.of());
    }

    /** Reads spans and the log records that name them. Nothing that they hold makes it fail: see {@link #problems()}. */
    public static LlmTrace of(Collection<SpanData> spans, Collection<LogRecordData> logs) {
        SpanTree tree = new SpanTree(spans);
        StepReader reader = new StepReader(SpanReaders.ALL, logs.stream().collect(Collectors.groupingBy(SpanKey::of)));
        List<Step> steps = reader.read(tree.depthFirst());
        List<TraceProblem> problems = Stream.concat(tree.problems().stream(), reader.problems().stream())
                .toList();
        Optional<TrialSpan> trial = tree.trial().map(TrialSpan::of);
        return new LlmTrace(trial, steps, Orphans.among(steps, trial), problems, spans, logs);
    }

    /**
     * Returns the part of this trace that a step and everything below it make up, with its spans and log records. Which
     * trial it is, where the report shows it, and what could not be read stay the same.
     *
     * @param step one of {@link #allSteps()}
     */
    public LlmTrace subtree(Step step) {
        List<Step> top = List.of(step);
        Set<SpanKey> keys =
                StepOrder.depthFirst(top).stream().flatMap(SpanKey::ofAll).collect(Collectors.toSet());
        return new LlmTrace(
                trial,
                top,
                orphans.stream().filter(top::contains).toList(),
                problems,
                spans.stream().filter(span -> keys.contains(SpanKey.of(span))).toList(),
                logs.stream().filter(log -> keys.contains(SpanKey.of(log))).toList());
    }

    /** Returns the steps directly below the trial, and those whose parent was not captured, by start time. */
    public List<Step> steps() {
        return steps;
    }

    /** Returns all steps, each before the steps below it. */
    public List<Step> allSteps() {
        return allSteps;
    }

    /**
     * Returns what the application did, each step before the steps below it: all steps but evaluations and what is below
     * them. Calls, tools, tokens and failures are those of these steps.
     */
    public List<Step> applicationSteps() {
        return applicationSteps;
    }

    /** Returns the evaluations that have a span of their own, those of judges for example, failed ones included. */
    public List<EvaluationStep> evaluationSteps() {
        return allSteps.stream()
                .filter(EvaluationStep.class::isInstance)
                .map(EvaluationStep.class::cast)
                .toList();
    }

    /** Returns the calls of language models, failed ones included. */
    public List<ModelCall> modelCalls() {
        return all(ModelCall.class).toList();
    }

    /** Returns the executions of tools, failed ones included. */
    public List<ToolExecution> toolExecutions() {
        return all(ToolExecution.class).toList();
    }

    /** Returns the retrievals of documents. */
    public List<Retrieval> retrievals() {
        return all(Retrieval.class).toList();
    }

    /** Returns the calls of embedding models. */
    public List<EmbeddingCall> embeddingCalls() {
        return all(EmbeddingCall.class).toList();
    }

    /** Returns the checks by guardrails. */
    public List<GuardrailCheck> guardrailChecks() {
        return all(GuardrailCheck.class).toList();
    }

    /** Returns the steps of agents and workflows. */
    public List<AgentStep> agentSteps() {
        return all(AgentStep.class).toList();
    }

    /** Returns the names of the tools that were executed, in order of the tree. */
    public List<String> toolPath() {
        return all(ToolExecution.class).map(ToolExecution::name).toList();
    }

    /**
     * Returns the tokens of all model calls; embedding calls are no part of it. The sum that an agent reports counts
     * where no call below it reports any, and is never added to its parts. Where {@link #usageGap()} tells of a gap, the
     * application used more.
     */
    public TokenUsage tokenUsage() {
        return TokensUsed.of(applicationSteps);
    }

    /** Returns why {@link #tokenUsage()} is not all that was used; empty where it is. */
    public Optional<String> usageGap() {
        return TokensUsed.gap(steps);
    }

    /** Returns the steps whose tokens make up {@link #tokenUsage()}. */
    List<Step> countedSteps() {
        return TokensUsed.counted(steps);
    }

    /** Returns the tokens of all embedding calls; empty where none reported any. */
    public OptionalLong embeddingTokens() {
        return all(EmbeddingCall.class)
                .flatMapToLong(call -> call.inputTokens().stream())
                .reduce(TokenUsage::add);
    }

    /** Returns the evaluations on the trial's own span, in the order they came. */
    public List<Evaluation> evaluations() {
        return trial.map(TrialSpan::evaluations).orElse(List.of());
    }

    /** Returns the steps where failures began; a step that only passes on the failure of a step below is left out. */
    public List<Step> failedSteps() {
        return FailedSteps.deepest(applicationSteps);
    }

    /** Returns what went wrong, each failure once. */
    public List<Failure> failures() {
        return failedSteps().stream().flatMap(step -> step.failure().stream()).toList();
    }

    /** Returns what else there is to know: refusals, truncated answers, silent failures of tools, and their like. */
    public TraceFacts facts() {
        return new TraceFacts(this);
    }

    /** Returns the steps that had not come to their end when the trace was read. */
    public List<Step> unended() {
        return allSteps.stream().filter(step -> !step.span().ended()).toList();
    }

    /** Returns the steps that began a trace of their own and were given to this trial. */
    public List<Step> adopted() {
        return allSteps.stream().filter(step -> step.span().adopted()).toList();
    }

    /**
     * Returns the steps at the top that have lost what is above them: those of another trace than the main one, and those
     * whose parent was not captured. The main trace is the trial's; without a trial it is the one whose root began
     * first. Some instrumentations begin a new trace on another thread.
     */
    public List<Step> orphans() {
        return orphans;
    }

    /** Returns which trial this is, for example {@code refund-window · trial 2/3}. */
    public Optional<String> trialLabel() {
        return trial.map(TrialSpan::label);
    }

    /** Returns where the report shows the trial. */
    public Optional<String> report() {
        return trial.flatMap(TrialSpan::report);
    }

    /** Returns what could not be read and was left out: numbers that are none, JSON that was cut, and their like. */
    public List<TraceProblem> problems() {
        return problems;
    }

    /** Returns how many spans tell of work that another span tells of too, and were merged with it. */
    public int mergedSpans() {
        return allSteps.stream().mapToInt(step -> step.mergedFrom().size()).sum();
    }

    /** Returns the spans as they were captured. */
    public List<SpanData> spans() {
        return spans;
    }

    /** Returns the log records as they were captured. */
    public List<LogRecordData> logs() {
        return logs;
    }

    /** Draws the steps as a tree, one line a step; a long trace is shortened. */
    public String render() {
        return new TraceTree(steps).draw(Optional.empty());
    }

    /** Draws the steps as a tree with one step marked as the nearest to what was looked for. */
    public String render(Step nearest) {
        return new TraceTree(steps).draw(Optional.of(nearest));
    }

    /**
     * Describes the trace for a person: its tree, what it adds up to, failures with their kinds, facts, what was merged
     * and why, and what could not be read. Every line is harmless on a terminal; long lists are shortened.
     */
    public String describe() {
        return TraceDescription.of(this);
    }

    @Override
    public String toString() {
        return render();
    }

    private <S extends Step> Stream<S> all(Class<S> type) {
        return applicationSteps.stream().filter(type::isInstance).map(type::cast);
    }
}
