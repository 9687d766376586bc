package io.github.junitllm.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How well documents were retrieved, against the ids of those that a good retriever finds. Each score lies between 0 and 1.
 *
 * <p>What is measured is what the application was given at last: the order of the last reranking, or where nothing was
 * reranked, what the retrievals of the trial found, one after the other. A document that comes more than once counts at
 * its best rank; a search that failed found nothing.
 *
 * <p>Each throws an {@code EvaluationException} of kind {@code SETUP} where no retrieval was captured, or documents came
 * without ids.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RetrievalMetrics {

    private RetrievalMetrics() {}

    /**
     * Returns the share of the first k documents that are expected; where fewer were found, those that are missing count
     * as not expected.
     */
    public static TraceMetric precisionAt(int k, String... expectedIds) {
        Requirement.atLeast(1, "precisionAt", k);
        return metric("precisionAt", "retrieval_precision_at_" + k, found -> found.precisionAt(k), expectedIds);
    }

    /** Returns the share of the expected documents that are among the first k. */
    public static TraceMetric recallAt(int k, String... expectedIds) {
        Requirement.atLeast(1, "recallAt", k);
        return metric("recallAt", "retrieval_recall_at_" + k, found -> found.recallAt(k), expectedIds);
    }

    /** Returns 1 where an expected document is among the first k, else 0; its mean over trials is the hit rate. */
    public static TraceMetric hitAt(int k, String... expectedIds) {
        Requirement.atLeast(1, "hitAt", k);
        return metric("hitAt", "retrieval_hit_at_" + k, found -> found.hitAt(k), expectedIds);
    }

    /**
     * Returns 1 divided by the rank of the first expected document, 0 where there is none; its mean over trials is the
     * MRR.
     */
    public static TraceMetric reciprocalRank(String... expectedIds) {
        return metric("reciprocalRank", "retrieval_reciprocal_rank", RankedRelevance::reciprocalRank, expectedIds);
    }

    /**
     * Returns the mean of the precisions at the ranks of the expected documents that were found, as Ragas defines context
     * precision; 0 where none was found.
     */
    public static TraceMetric contextPrecision(String... expectedIds) {
        return metric(
                "contextPrecision",
                "retrieval_context_precision",
                found -> found.contextPrecision().orElse(0),
                expectedIds);
    }

    private static TraceMetric metric(String check, String name, RankingScore score, String... expectedIds) {
        return new RankingMetric(check, name, score, Requirement.texts(check, expectedIds));
    }
}
