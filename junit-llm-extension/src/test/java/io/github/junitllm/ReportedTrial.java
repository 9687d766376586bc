package io.github.junitllm;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@code results.json} says about one attempt at a trial, as far as it is the same in every run. */
record ReportedTrial(String test, String caseId, int trial, int attempt, Outcome outcome, UsageRecord usage) {

    private static final UsageRecord QUESTION_AND_TOOL =
            new UsageRecord(2, 0, 1, 0, 0, 20L, 10L, null, null, null, null);

    static final UsageRecord NO_CALLS = new UsageRecord(0, 0, 0, 0, 0, null, null, null, null, null, null);

    static UsageRecord oneCall(long inputTokens, long outputTokens) {
        return new UsageRecord(1, 0, 0, 0, 0, inputTokens, outputTokens, null, null, null, null);
    }

    /** Gives the trials of the consumer's test classes that ask about orders: three cases, two trials each. */
    static List<ReportedTrial> ofAssistant(String... testClasses) {
        return Stream.of(testClasses)
                .map(testClass -> "acme." + testClass + "#answers")
                .flatMap(ReportedTrial::ofQuestions)
                .toList();
    }

    private static Stream<ReportedTrial> ofQuestions(String test) {
        return Stream.of("first", "second", "third").flatMap(caseId -> IntStream.rangeClosed(1, 2)
                .mapToObj(trial -> new ReportedTrial(test, caseId, trial, 1, Outcome.PASSED, QUESTION_AND_TOOL)));
    }
}
