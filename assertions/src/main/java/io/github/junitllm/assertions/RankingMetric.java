package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.RetrievedDocument;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Scores the documents that an application was given by the ids of those that were expected.
 *
 * @param check what the user wrote, for messages
 * @param name of the score
 * @param score the figure
 * @param expected the ids of the expected documents
 */
record RankingMetric(String check, String name, RankingScore score, List<String> expected) implements TraceMetric {

    private static final int MOST_SHOWN = 10;
    private static final int LONGEST = 80;

    RankingMetric {
        expected = expected.stream().distinct().toList();
    }

    @Override
    public Evaluation evaluate(LlmTrace trace) {
        List<String> found = ids(trace);
        List<Boolean> verdicts = found.stream().map(expected::contains).toList();
        double value = score.of(new RankedRelevance(verdicts, expected.size()));
        return new Evaluation(name, value, null, "expected " + shown(expected) + ", found " + shown(found), null);
    }

    private List<String> ids(LlmTrace trace) {
        Evidence evidence = Evidence.of(trace);
        if (trace.retrievals().isEmpty() && Rankings.rerankings(trace).isEmpty()) {
            throw undecided("no retrieval was captured", evidence.with("fix", RetrievalAssertions.FIX));
        }
        List<RetrievedDocument> ranked = Rankings.ranked(trace, check, evidence);
        if (ranked.stream().anyMatch(document -> document.id().isEmpty())) {
            throw undecided("a document came without id", evidence);
        }
        return ranked.stream()
                .flatMap(document -> document.id().stream())
                .distinct()
                .toList();
    }

    private EvaluationException undecided(String why, Evidence evidence) {
        return new EvaluationException(Kind.SETUP, evidence.below(check + " cannot be decided: " + why));
    }

    private static String shown(List<String> ids) {
        String first = ids.stream()
                .limit(MOST_SHOWN)
                .map(id -> OneLine.of(id, LONGEST))
                .collect(Collectors.joining(", "));
        return "[" + first + (ids.size() > MOST_SHOWN ? ", …" : "") + "]";
    }
}
