package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.Reranking;
import io.github.junitllm.trace.Retrieval;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Assertions on the retrievals that a trace holds. */
abstract class RetrievalAssertions<SELF extends RetrievalAssertions<SELF>> extends ToolAssertions<SELF> {

    static final String FIX =
            "trace the retriever: LlmTracing.instrument(retriever) for LangChain4j outside an AI Service, Spring AI's"
                    + " vector store by itself, else a span with gen_ai.operation.name = retrieval";

    RetrievalAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
    }

    /**
     * Verifies that at least one retrieval satisfies the nested assertions.
     *
     * <p>{@code retrieves(found -> found.hasDocument("policy-7"))} passes on a trace where one of two
     * retrievals found it; fails on one where none did, and on one without a retrieval.
     */
    public SELF retrieves(Consumer<RetrievalAssert> assertions) {
        return onTraceNested("retrieves", () -> some("documents to be retrieved", "retrieval", actual.retrievals())
                .map(this::error)
                .or(() -> new Attempts<>(RetrievalAssert::new, evidence).any(actual.retrievals(), assertions)));
    }

    /**
     * Verifies that every retrieval satisfies the nested assertions.
     *
     * <p>{@code allRetrievalsSatisfy(found -> found.hasAtMostDocuments(5))} passes on two retrievals of five documents;
     * fails on one where one of them found six, and where there was no retrieval.
     */
    public SELF allRetrievalsSatisfy(Consumer<RetrievalAssert> assertions) {
        Attempts<Retrieval, RetrievalAssert> attempts = new Attempts<>(RetrievalAssert::new, evidence);
        return onTraceNested(
                "allRetrievalsSatisfy", () -> some("documents to be retrieved", "retrieval", actual.retrievals())
                        .map(this::error)
                        .or(() -> actual.retrievals().stream()
                                .flatMap(found -> attempts.one(found, assertions).stream())
                                .findFirst()));
    }

    /**
     * Verifies that at least one reordering of documents satisfies the nested assertions.
     *
     * <p>{@code reranks(found -> found.ranksDocument("policy-7", 1))} passes on a trace where a scoring model
     * put it first; fails on one where it put another first, and on one where nothing was reordered.
     */
    public SELF reranks(Consumer<RerankingAssert> assertions) {
        List<Reranking> rerankings = Rankings.rerankings(actual);
        return onTraceNested("reranks", () -> some("documents to be reranked", "reranking", rerankings)
                .map(this::error)
                .or(() -> new Attempts<>(RerankingAssert::new, evidence).any(rerankings, assertions)));
    }

    /**
     * Verifies that every retrieval found something; one that failed is an error, which {@code hasNoErrors} tells.
     *
     * <p>{@code hasNoEmptyRetrievals()} passes on a retrieval of one document; fails on one that found none.
     *
     * @throws EvaluationException of kind {@code SETUP} where no retrieval was captured that succeeded, or one does not
     *     tell what it found
     */
    public SELF hasNoEmptyRetrievals() {
        FactCheck fact = new FactCheck("hasNoEmptyRetrievals", actual.facts().emptyRetrievals(), FIX);
        return onTrace(fact.check(), () -> {
            if (actual.retrievals().stream().allMatch(found -> found.failure().isPresent())) {
                throw undecided(fact.check(), "no retrieval was captured that succeeded", FIX);
            }
            return fact.unmet(evidence);
        });
    }

    /**
     * Verifies that an answer cites documents as {@code [policy-7]}, and that each was retrieved in this trial.
     *
     * <p>{@code everyCitationIsRetrieved("30 days [policy-7].")} passes on a trace where policy-7 was found; fails on one where it was not,
     * and on an answer that cites nothing.
     *
     * @throws EvaluationException of kind {@code SETUP} where no retrieval was captured, or a cited document is not there
     *     but one came without an id
     */
    public SELF everyCitationIsRetrieved(String answer) {
        return everyCitationIsRetrieved(answer, Citations.IN_BRACKETS);
    }

    /**
     * Verifies that an answer cites documents in this form, and that each was retrieved in this trial.
     *
     * <p>{@code everyCitationIsRetrieved("30 days (see policy-7).", Pattern.compile("\\(see (.+?)\\)"))} passes on a trace where
     * policy-7 was found; fails on one where it was not, and on an answer that cites nothing in this form.
     *
     * @param citation a pattern whose first group is the id of a document
     * @throws EvaluationException of kind {@code SETUP} where no retrieval was captured, or a cited document is not there
     *     but one came without an id
     */
    public SELF everyCitationIsRetrieved(String answer, Pattern citation) {
        Requirement.text("everyCitationIsRetrieved", answer);
        Citations citations = new Citations("everyCitationIsRetrieved", citation);
        return onTrace(citations.check(), () -> {
            if (actual.retrievals().isEmpty() && Rankings.rerankings(actual).isEmpty()) {
                throw undecided(citations.check(), "no retrieval was captured", FIX);
            }
            return citations.unmet(answer, Rankings.documents(actual, citations.check(), evidence), evidence);
        });
    }

    /** What holds for one of none is worth nothing. */
    private static Optional<Unmet> some(String expectation, String noun, List<?> steps) {
        return steps.isEmpty()
                ? Optional.of(new Unmet("Expected " + expectation + " but there was no " + noun))
                : Optional.empty();
    }
}
