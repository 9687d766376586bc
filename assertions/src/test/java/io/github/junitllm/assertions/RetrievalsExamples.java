package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.GenAi;
import java.util.List;
import java.util.regex.Pattern;

/** The assertions on the retrievals of a trace, by example. */
final class RetrievalsExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "The retrievals of a trace",
            RetrievalAssertions.class,
            List.of(
                    new Example(
                            "retrieves(found -> found.hasDocument(\"policy-7\"))",
                            "at least one retrieval satisfies the lambda",
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasDocument("policy-7")),
                            () -> assertThat(TinyTrace.chat("stop")).retrieves(found -> found.hasDocument("policy-7")),
                            """
                            Expected documents to be retrieved but there was no retrieval
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "allRetrievalsSatisfy(found -> found.hasAtMostDocuments(2))",
                            "every retrieval satisfies the lambda, and there is one",
                            () -> assertThat(TinyTrace.retrieval())
                                    .allRetrievalsSatisfy(found -> found.hasAtMostDocuments(2)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .allRetrievalsSatisfy(found -> found.hasAtMostDocuments(1)),
                            """
                            Expected retrieval [retrieval policies] to find at most 1 document but it found 2 documents
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "reranks(found -> found.ranksDocument(\"policy-7\", 1))",
                            "at least one reranking satisfies the lambda",
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "retrieval policies",
                                                    1,
                                                    9,
                                                    TinyTrace.search("[{\"id\":\"policy-8\"},{\"id\":\"policy-7\"}]"))
                                            .with(
                                                    "rerank policies",
                                                    10,
                                                    19,
                                                    GenAi.operation("rerank").toBuilder()
                                                            .put(
                                                                    "gen_ai.retrieval.documents",
                                                                    "[{\"id\":\"policy-7\"},{\"id\":\"policy-8\"}]")
                                                            .build())
                                            .trace())
                                    .reranks(found -> found.ranksDocument("policy-7", 1)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .reranks(found -> found.ranksDocument("policy-7", 1)),
                            """
                            Expected documents to be reranked but there was no reranking
                              trace     : retrieval policies "refund window" → 2 documents"""),
                    new Example(
                            "hasNoEmptyRetrievals()",
                            "retrievals that all found something",
                            () -> assertThat(TinyTrace.retrieval()).hasNoEmptyRetrievals(),
                            () -> assertThat(TinyTrace.retrieval("[]")).hasNoEmptyRetrievals(),
                            """
                            Expected no empty retrievals but there was 1: [retrieval policies] nothing found for "refund window"
                              trace     : retrieval policies "refund window" → 0 documents     ◀ nearest"""),
                    new Example(
                            "everyCitationIsRetrieved(\"30 days [policy-7].\")",
                            "an answer that cites, and cites retrieved documents alone",
                            () -> assertThat(TinyTrace.retrieval()).everyCitationIsRetrieved("30 days [policy-7]."),
                            () -> assertThat(TinyTrace.retrieval()).everyCitationIsRetrieved("30 days [policy-9]."),
                            """
                            Expected every citation of the answer to be a retrieved document but [policy-9] was not retrieved
                              answer    : 30 days [policy-9].
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents"""),
                    new Example(
                            "everyCitationIsRetrieved(\"30 days (see policy-7).\", Pattern.compile(\"\\\\(see (.+?)\\\\)\"))",
                            "the same, with citations of this form",
                            () -> assertThat(TinyTrace.retrieval())
                                    .everyCitationIsRetrieved(
                                            "30 days (see policy-7).", Pattern.compile("\\(see (.+?)\\)")),
                            () -> assertThat(TinyTrace.retrieval())
                                    .everyCitationIsRetrieved("30 days.", Pattern.compile("\\(see (.+?)\\)")),
                            """
                            Expected every citation of the answer to be a retrieved document but it cites nothing
                              answer    : 30 days.
                              trace     : retrieval policies "refund window" → 2 documents""")));

    private RetrievalsExamples() {}
}
