package io.github.junitllm.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.evaluation.Evaluation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one finished trial: one line of the journal, one element of {@code results.json}.
 *
 * @param test the test method, {@code <binary class name>#<method>}, with parameter types where the method is overloaded
 * @param llmCase the case that was tried
 * @param trial which trial of the case this is, from 1
 * @param trials how many trials the case has
 * @param outcome how the trial ended
 * @param failure what ended it; {@code null} where it passed
 * @param output the recorded answer; {@code null} where none was recorded
 * @param usage what the application's model and tool calls add up to; judges' calls are no part of it
 * @param cost what the application's calls cost
 * @param judging what judging the answer took
 * @param toolPath the names of the executed tools, in their order
 * @param subject what was tested: models, prompts, tools
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
        @JsonProperty("case") CaseRecord llmCase,
        int trial,
        int trials,
        Outcome outcome,
        @Nullable FailureRecord failure,
        @Nullable String output,
        UsageRecord usage,
        CostRecord cost,
        JudgingRecord judging,
        List<String> toolPath,
        SubjectRecord subject,
        List<Evaluation> evaluations,
        List<StepRecord> steps,
        List<String> notices,
        String traceId,
        Instant start,
        Duration duration) {

    public TrialRecord {
        toolPath = List.copyOf(toolPath);
        evaluations = List.copyOf(evaluations);
        steps = List.copyOf(steps);
        notices = List.copyOf(notices);
    }

    /** Returns the id of the case. */
    public String caseId() {
        return llmCase.id();
    }

    /**
     * A case: a row of a dataset, or the test method itself.
     *
     * @param id names it within its test
     * @param hash 16 hex digits of the SHA-256 of its content: an edited case has another
     * @param tags the row's tags
     * @param row the row as the dataset holds it; {@code null} for a test without a dataset
     * @param roles which of the row's fields play a role; {@code null} for a test without a dataset
     * @param mustPass whether a single failed trial is one too many
     * @param quarantine why it is shown but does not count; {@code null} where it counts
     */
    public record CaseRecord(
            String id,
            String hash,
            List<String> tags,
            @Nullable JsonNode row,
            @Nullable RoleRecord roles,
            boolean mustPass,
            @Nullable QuarantineRecord quarantine) {

        public CaseRecord {
            tags = List.copyOf(tags);
        }
    }

    /**
     * Says that a case does not count for now.
     *
     * @param until the last day of it
     * @param reason why
     */
    public record QuarantineRecord(LocalDate until, String reason) {}

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
     * @param failureKind what sort of failure it is, for example {@code rate_limit}; {@code null} where nothing failed
     * @param retryable whether the same request may well succeed a little later; {@code null} where nothing failed
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
            @Nullable String failureKind,
            @Nullable Boolean retryable,
            @Nullable String responseId,
            double startMillis,
            double durationMillis) {}

    /**
     * What calls cost. Where {@code unpricedCalls} is not 0, the sum reads "at least".
     *
     * @param usd the sum over all calls that have a price, in US dollars; {@code null} where none has
     * @param unpricedCalls how many calls have no price, or reported no tokens
     * @param unpricedModels the models without a price, each once, sorted
     * @param prices which price table was used
     */
    public record CostRecord(@Nullable BigDecimal usd, int unpricedCalls, List<String> unpricedModels, String prices) {

        public CostRecord {
            unpricedModels = List.copyOf(unpricedModels);
        }
    }

    /**
     * What judges took, which is never mixed with what the application took. A token count is {@code null} where no call
     * reported it.
     *
     * @param calls model calls by judges
     * @param inputTokens their input tokens
     * @param outputTokens their output tokens
     * @param usd what they cost, in US dollars; {@code null} where none has a price
     * @param unpricedCalls how many of them have no price
     */
    public record JudgingRecord(
            int calls,
            @Nullable Long inputTokens,
            @Nullable Long outputTokens,
            @Nullable BigDecimal usd,
            int unpricedCalls) {

        /** Nothing was judged. */
        public static final JudgingRecord NONE = new JudgingRecord(0, null, null, null, 0);
    }

    /**
     * What was tested, as far as the trace shows it: what a pull request changes. Each list is sorted, each entry once.
     *
     * @param models requested and returned models, for example {@code gpt-5-mini → gpt-5-mini-2026-08-07}
     * @param prompts system prompts: 8 hex digits of the SHA-256, and the first words
     * @param tools tools as they were offered: the name, and 8 hex digits of the SHA-256 of the definition
     * @param parameters sampling parameters, for example {@code temperature=0.2}
     */
    public record SubjectRecord(
            List<String> models, List<String> prompts, List<String> tools, List<String> parameters) {

        /** Nothing is known. */
        public static final SubjectRecord UNKNOWN = new SubjectRecord(List.of(), List.of(), List.of(), List.of());

        public SubjectRecord {
            models = List.copyOf(models);
            prompts = List.copyOf(prompts);
            tools = List.copyOf(tools);
            parameters = List.copyOf(parameters);
        }
    }
}
