package io.github.junitllm.assertions;

import io.github.junitllm.trace.Retrieval;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Assertions on one retrieval of documents. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RetrievalAssert extends DocumentsAssert<RetrievalAssert, Retrieval> {

    RetrievalAssert(Retrieval actual, Evidence evidence, CheckListener listener) {
        super(actual, SearchStep.of(actual), RetrievalAssert.class, evidence, listener);
    }
}
