package io.github.junitllm.assertions;

import io.github.junitllm.trace.Reranking;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Assertions on one reordering of documents. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RerankingAssert extends DocumentsAssert<RerankingAssert, Reranking> {

    RerankingAssert(Reranking actual, Evidence evidence, CheckListener listener) {
        super(actual, SearchStep.of(actual), RerankingAssert.class, evidence, listener);
    }
}
