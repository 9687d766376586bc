package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import java.time.Duration;
import java.util.List;

/** The assertions on documents that were found or reordered, by example. */
final class RetrievalExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "One retrieval or reranking: retrieves(found -> …), reranks(found -> …)",
            DocumentsAssert.class,
            List.of(
                    new Example(
                            "hasQuery(\"refund window\")",
                            "a search for exactly this",
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasQuery("refund window")),
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasQuery("refunds")),
                            """
                            Expected retrieval [retrieval policies] to search for "refunds" but it searched for "refund window"
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "hasQueryContaining(\"refund\")",
                            "a search for what contains this",
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.hasQueryContaining("refund")),
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.hasQueryContaining("opening")),
                            """
                            Expected retrieval [retrieval policies] to search for what contains "opening" but it searched for "refund window"
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "hasDocuments(2)",
                            "two documents",
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasDocuments(2)),
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasDocuments(3)),
                            """
                            Expected retrieval [retrieval policies] to find exactly 3 documents but it found 2 documents
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "hasAtLeastDocuments(2)",
                            "two documents or more",
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasAtLeastDocuments(2)),
                            () -> assertThat(TinyTrace.retrieval("[]"))
                                    .retrieves(found -> found.hasAtLeastDocuments(1)),
                            """
                            Expected retrieval [retrieval policies] to find at least 1 document but it found none
                              trace     : retrieval policies "refund window" → 0 documents     ◀ nearest"""),
                    new Example(
                            "hasAtMostDocuments(2)",
                            "two documents or less",
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasAtMostDocuments(2)),
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasAtMostDocuments(1)),
                            """
                            Expected retrieval [retrieval policies] to find at most 1 document but it found 2 documents
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "hasDocumentContaining(\"30 days\")",
                            "a document with this text",
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.hasDocumentContaining("30 days")),
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.hasDocumentContaining("40 days")),
                            """
                            Expected retrieval [retrieval policies] to find a document containing "40 days" but it found 2 documents
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "hasDocument(\"policy-7\")",
                            "a document of this id",
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasDocument("policy-7")),
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasDocument("policy-9")),
                            """
                            Expected retrieval [retrieval policies] to find document [policy-9] but it found 2 documents
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "doesNotHaveDocument(\"policy-2019\")",
                            "no document of this id",
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.doesNotHaveDocument("policy-2019")),
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.doesNotHaveDocument("policy-8")),
                            """
                            Expected retrieval [retrieval policies] not to find document [policy-8] but it has rank 2
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "ranksDocument(\"policy-7\", 1)",
                            "the document at this rank; the best has rank 1",
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.ranksDocument("policy-7", 1)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.ranksDocument("policy-8", 1)),
                            """
                            Expected retrieval [retrieval policies] to find document [policy-8] at rank 1 but it has rank 2
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "ranksDocumentAtMost(\"policy-8\", 2)",
                            "the document at this rank or a better one",
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.ranksDocumentAtMost("policy-8", 2)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.ranksDocumentAtMost("policy-8", 1)),
                            """
                            Expected retrieval [retrieval policies] to find document [policy-8] at rank 1 or better but it has rank 2
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "ranksDocumentContainingAtMost(\"by post\", 2)",
                            "a document with this text at this rank or a better one",
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.ranksDocumentContainingAtMost("by post", 2)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.ranksDocumentContainingAtMost("by post", 1)),
                            """
                            Expected retrieval [retrieval policies] to find a document containing "by post" at rank 1 or better but it has rank 2
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "hasScoresAtLeast(0.6)",
                            "documents that all have this score or a better one",
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasScoresAtLeast(0.6)),
                            () -> assertThat(TinyTrace.retrieval()).retrieves(found -> found.hasScoresAtLeast(0.7)),
                            """
                            Expected retrieval [retrieval policies] to find documents with scores of at least 0.7 but that at rank 2 has 0.6
                              documents : [policy-7] within 30 days
                                          [policy-8] by post
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "takesAtMost(Duration.ofMillis(5))",
                            "a search of 5 ms",
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.takesAtMost(Duration.ofMillis(5))),
                            () -> assertThat(TinyTrace.retrieval())
                                    .retrieves(found -> found.takesAtMost(Duration.ofMillis(4))),
                            """
                            Expected retrieval [retrieval policies] to take at most 4 ms but it took 5 ms
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest""")));

    private RetrievalExamples() {}
}
