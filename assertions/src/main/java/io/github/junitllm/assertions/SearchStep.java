package io.github.junitllm.assertions;

import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.Reranking;
import io.github.junitllm.trace.Retrieval;
import io.github.junitllm.trace.RetrievedDocument;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a retrieval and a reranking have in common.
 *
 * @param noun what it is called in messages
 * @param query what was searched for
 * @param documents best first
 * @param documentCount how many there are, where the documents themselves were not captured
 */
record SearchStep(
        String noun, Content<String> query, Content<List<RetrievedDocument>> documents, OptionalLong documentCount) {

    static SearchStep of(Retrieval retrieval) {
        return new SearchStep("retrieval", retrieval.query(), retrieval.documents(), retrieval.documentCount());
    }

    static SearchStep of(Reranking reranking) {
        return new SearchStep("reranking", reranking.query(), reranking.documents(), OptionalLong.empty());
    }
}
