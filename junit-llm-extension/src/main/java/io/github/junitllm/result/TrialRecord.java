package io.github.junitllm.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.evaluation.Evaluation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one finished trial: one line of the journal, one element of {@code results.json}.
 *
 * @param test the test method, {@code <binary class name>#<method>}, with parameter types where the method is overloaded
 * @param caseId the id of the dataset row
 * @param trial which trial of the case this is, from 1
 * @param trials how many trials the case has
 * @param tags the row's tags
 * @param row the row as the dataset holds it; {@code null} for a test without a dataset
 * @param roles which of the row's fields play a role; {@code null} for a test without a dataset
 * @param outcome how the trial ended
 * @param failure what ended it; {@code null} where it passed
 * @param output the recorded answer; {@code null} where none was recorded
 * @param usage what the trial's model and tool calls add up to
 * @param evaluations scores and verdicts, in the order they came
 * @param steps the captured steps, depth first
 * @param notices what a reader must know to trust the record: adopted spans, spans never ended, a replaced global
 * @param traceId the trace of the trial, 32 hex digits
 * @param start when the trial started
 * @param duration how long it ran
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TrialRecord(
        String test,
        String caseId,
        int trial,
        int trials,
        List<String> tags,
        @Nullable JsonNode row,
        @Nullable RoleRecord roles,
        Outcome outcome,
        @Nullable FailureRecord failure,
        @Nullable String output,
        UsageRecord usage,
        List<Evaluation> evaluations,
        List<StepRecord> steps,
        List<String> notices,
        String traceId,
        Instant start,
        Duration duration) {

    public TrialRecord {
        tags = List.copyOf(tags);
        evaluations = List.copyOf(evaluations);
        steps = List.copyOf(steps);
        notices = List.copyOf(notices);
    }

    /**
     * The names of the fields that play a role in the row; {@code null} where none does.
     *
     * @param input what the application is asked
     * @param expected what it should answer
     * @param context what it should answer from
     */
    public record RoleRecord(
            @Nullable String input,
            @Nullable String expected,
            @Nullable String context) {}

    /**
     * What ended a trial.
     *
     * @param type the exception's class name
     * @param message its message; {@code null} where it has none
     * @param stackTrace its stack trace, causes included
     */
    public record FailureRecord(String type, @Nullable String message, String stackTrace) {}

    /**
     * What the calls of a trial add up to. A token count is {@code null} where no call reported it; absent is not zero.
     *
     * @param modelCalls model calls, failed ones included
     * @param failedModelCalls model calls that failed
     * @param toolExecutions tool executions, failed ones included
     * @param retrievals retrievals
     * @param embeddings embedding calls
     * @param inputTokens input tokens of model calls, cached ones included
     * @param outputTokens output tokens of model calls, reasoning included
     * @param cacheReadTokens input tokens read from the provider's cache
     * @param cacheWriteTokens input tokens written to the provider's cache
     * @param reasoningTokens output tokens spent on thinking
     * @param embeddingTokens input tokens of embedding calls
     */
    public record UsageRecord(
            int modelCalls,
            int failedModelCalls,
            int toolExecutions,
            int retrievals,
            int embeddings,
            @Nullable Long inputTokens,
            @Nullable Long outputTokens,
            @Nullable Long cacheReadTokens,
            @Nullable Long cacheWriteTokens,
            @Nullable Long reasoningTokens,
            @Nullable Long embeddingTokens) {}

    /**
     * One captured step.
     *
     * @param depth 0 for a step right below the trial
     * @param kind what it is, for example {@code model_call} or {@code tool_execution}
     * @param name the span's name
     * @param detail what there is to say in one line: tokens and finish reason, arguments, documents; may be empty
     * @param result what came back, where content was captured
     * @param failure what went wrong; {@code null} where nothing did
     * @param responseId the provider's id of a model's response; {@code null} where there is none
     * @param startMillis offset from the trial's start, in milliseconds
     * @param durationMillis in milliseconds
     */
    public record StepRecord(
            int depth,
            String kind,
            String name,
            String detail,
            @Nullable String result,
            @Nullable String failure,
            @Nullable String responseId,
            double startMillis,
            double durationMillis) {}
}
