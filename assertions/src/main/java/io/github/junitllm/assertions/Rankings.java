package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.Reranking;
import io.github.junitllm.trace.Retrieval;
import io.github.junitllm.trace.RetrievedDocument;
import io.github.junitllm.trace.Step;
import java.util.List;
import java.util.stream.Stream;

/** Tells which documents an application was given, and in which order. */
final class Rankings {

    private static final int LONGEST = 80;

    private Rankings() {}

    static List<Reranking> rerankings(LlmTrace trace) {
        return trace.applicationSteps().stream()
                .filter(Reranking.class::isInstance)
                .map(Reranking.class::cast)
                .toList();
    }

    /** Returns all documents that were found or reordered; a search that failed found none. */
    static List<RetrievedDocument> documents(LlmTrace trace, String check, Evidence evidence) {
        return Stream.concat(
                        trace.retrievals().stream().flatMap(found -> of(found, check, evidence)),
                        rerankings(trace).stream().flatMap(found -> of(found, check, evidence)))
                .toList();
    }

    /**
     * Returns what the application was given at last: the order of the last reranking, or where there was none, what the
     * retrievals found, one after the other.
     */
    static List<RetrievedDocument> ranked(LlmTrace trace, String check, Evidence evidence) {
        List<Reranking> rerankings = rerankings(trace);
        return rerankings.isEmpty()
                ? trace.retrievals().stream()
                        .flatMap(found -> of(found, check, evidence))
                        .toList()
                : of(rerankings.get(rerankings.size() - 1), check, evidence).toList();
    }

    private static Stream<RetrievedDocument> of(Retrieval found, String check, Evidence evidence) {
        return of(found, found.documents(), check, evidence);
    }

    private static Stream<RetrievedDocument> of(Reranking found, String check, Evidence evidence) {
        return of(found, found.documents(), check, evidence);
    }

    private static Stream<RetrievedDocument> of(
            Step step, Content<List<RetrievedDocument>> documents, String check, Evidence evidence) {
        if (step.failure().isPresent()) {
            return Stream.empty();
        }
        if (documents instanceof Content.NotCaptured<List<RetrievedDocument>> missing) {
            String message =
                    check + " cannot be decided: [" + OneLine.of(step.span().name(), LONGEST) + "] " + missing.reason();
            throw new EvaluationException(Kind.SETUP, evidence.marking(step).below(message));
        }
        return documents.asOptional().stream().flatMap(List::stream);
    }
}
