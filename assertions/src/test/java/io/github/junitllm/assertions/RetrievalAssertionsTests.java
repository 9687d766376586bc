package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RetrievalAssertionsTests {

    private static final LlmTrace FOUND = TinyTrace.retrieval();
    private static final LlmTrace EMPTY = TinyTrace.retrieval("[]");
    private static final LlmTrace HIDDEN = TinyTrace.of("retrieval policies", GenAi.operation("retrieval"));
    private static final LlmTrace PARTIAL =
            TinyTrace.retrieval("[{\"id\":\"policy-7\",\"score\":0.9},{\"content\":\"by post\"}]");
    private static final LlmTrace FAILED =
            TinyTrace.of("retrieval policies", TinyTrace.failed(GenAi.operation("retrieval").toBuilder(), "timeout"));
    private static final String NOT_CAPTURED = " content was not captured by test.instrumentation; enable the capture"
            + " of message content in this instrumentation";

    @Test
    void numbers_of_documents_are_bounded_on_both_sides() {
        assertThatCode(() -> assertThat(FOUND).retrieves(found -> found.hasDocuments(2)
                        .hasAtLeastDocuments(2)
                        .hasAtMostDocuments(2)
                        .hasAtMostDocuments(3)))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(FOUND).retrieves(found -> found.hasDocuments(1)),
                "Expected retrieval [retrieval policies] to find exactly 1 document but it found 2 documents");
        assertFails(
                () -> assertThat(EMPTY).retrieves(found -> found.hasDocuments(1)),
                "Expected retrieval [retrieval policies] to find exactly 1 document but it found none");
        assertThatCode(() -> assertThat(EMPTY)
                        .retrieves(found -> found.hasDocuments(0).hasAtMostDocuments(0)))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(FAILED).retrieves(found -> found.hasAtMostDocuments(3)),
                "Expected retrieval [retrieval policies] to find at most 3 documents but it failed with timeout");
        assertUndecided(
                () -> assertThat(HIDDEN).retrieves(found -> found.hasDocuments(0)),
                "hasDocuments cannot be decided:" + NOT_CAPTURED);
        assertUndecided(
                () -> assertThat(FOUND).retrieves(found -> found.hasDocuments(-1)),
                "hasDocuments requires a number of at least 0, but it was -1");
        assertUndecided(
                () -> assertThat(FOUND).retrieves(found -> found.hasAtMostDocuments(-1)),
                "hasAtMostDocuments requires a number of at least 0, but it was -1");
    }

    @Test
    void a_query_that_was_not_captured_may_be_any() {
        assertThatCode(() -> assertThat(FOUND)
                        .retrieves(found -> found.hasQuery("refund window").hasQueryContaining("window")))
                .doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(HIDDEN).retrieves(found -> found.hasQuery("refund")),
                "hasQuery cannot be decided:" + NOT_CAPTURED);
        assertUndecided(
                () -> assertThat(FOUND).retrieves(found -> found.hasQuery("")),
                "hasQuery requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(FOUND).retrieves(found -> found.hasQueryContaining("")),
                "hasQueryContaining requires text to look for, but it was blank");
    }

    @Test
    void a_document_without_an_id_may_be_the_one_that_must_not_be_there() {
        assertUndecided(
                () -> assertThat(PARTIAL).retrieves(found -> found.doesNotHaveDocument("policy-9")),
                "doesNotHaveDocument cannot be decided: 1 of 2 documents came without id");
        assertFails(
                () -> assertThat(PARTIAL).retrieves(found -> found.doesNotHaveDocument("policy-7")),
                "Expected retrieval [retrieval policies] not to find document [policy-7] but it has rank 1");
        assertUndecided(
                () -> assertThat(HIDDEN).retrieves(found -> found.doesNotHaveDocument("policy-9")),
                "doesNotHaveDocument cannot be decided:" + NOT_CAPTURED);
        assertThatCode(() -> assertThat(EMPTY).retrieves(found -> found.doesNotHaveDocument("policy-9")))
                .doesNotThrowAnyException();
    }

    @Test
    void ranks_count_from_one() {
        assertThatCode(() -> assertThat(FOUND).retrieves(found -> found.ranksDocument("policy-7", 1)
                        .ranksDocument("policy-8", 2)
                        .ranksDocumentAtMost("policy-8", 2)
                        .ranksDocumentContainingAtMost("30 days", 1)))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(FOUND).retrieves(found -> found.ranksDocument("policy-7", 2)),
                "Expected retrieval [retrieval policies] to find document [policy-7] at rank 2 but it has rank 1");
        assertFails(
                () -> assertThat(FOUND).retrieves(found -> found.ranksDocument("policy-9", 1)),
                "Expected retrieval [retrieval policies] to find document [policy-9] at rank 1 but it found 2"
                        + " documents");
        assertUndecided(
                () -> assertThat(PARTIAL).retrieves(found -> found.ranksDocument("policy-9", 2)),
                "ranksDocument cannot be decided: 1 of 2 documents came without id");
        assertUndecided(
                () -> assertThat(PARTIAL).retrieves(found -> found.ranksDocumentContainingAtMost("days", 2)),
                "ranksDocumentContainingAtMost cannot be decided: 1 of 2 documents came without content");
        assertUndecided(
                () -> assertThat(FOUND).retrieves(found -> found.ranksDocument("policy-7", 0)),
                "ranksDocument requires a number of at least 1, but it was 0");
        assertUndecided(
                () -> assertThat(FOUND).retrieves(found -> found.ranksDocumentAtMost("policy-7", 0)),
                "ranksDocumentAtMost requires a number of at least 1, but it was 0");
        assertFails(
                () -> assertThat(FAILED).retrieves(found -> found.ranksDocumentAtMost("policy-7", 2)),
                "Expected retrieval [retrieval policies] to find document [policy-7] at rank 2 or better but it failed"
                        + " with timeout");
    }

    @Test
    void scores_of_all_documents_count() {
        assertUndecided(
                () -> assertThat(PARTIAL).retrieves(found -> found.hasScoresAtLeast(0.9)),
                "hasScoresAtLeast cannot be decided: 1 of 2 documents came without a score");
        assertFails(
                () -> assertThat(PARTIAL).retrieves(found -> found.hasScoresAtLeast(0.91)),
                "Expected retrieval [retrieval policies] to find documents with scores of at least 0.91 but that at"
                        + " rank 1 has 0.9");
        assertFails(
                () -> assertThat(EMPTY).retrieves(found -> found.hasScoresAtLeast(0.1)),
                "Expected retrieval [retrieval policies] to find documents with scores of at least 0.1 but it found"
                        + " none");
        assertUndecided(
                () -> assertThat(FOUND).retrieves(found -> found.hasScoresAtLeast(Double.NaN)),
                "hasScoresAtLeast requires a finite score, but it was NaN");
    }

    @Test
    void a_search_takes_its_time() {
        assertThatCode(() -> assertThat(FOUND).retrieves(found -> found.takesAtMost(Duration.ofMillis(5))))
                .doesNotThrowAnyException();
    }

    @Test
    void all_of_no_retrievals_is_a_failure() {
        assertFails(
                () -> assertThat(RefundTrial.usual()).allRetrievalsSatisfy(found -> {}),
                "Expected documents to be retrieved but there was no retrieval");
    }

    @Test
    void an_empty_retrieval_has_to_be_visible() {
        assertUndecided(
                () -> assertThat(RefundTrial.usual()).hasNoEmptyRetrievals(),
                "hasNoEmptyRetrievals cannot be decided: no retrieval was captured that succeeded");
        assertUndecided(
                () -> assertThat(FAILED).hasNoEmptyRetrievals(),
                "hasNoEmptyRetrievals cannot be decided: no retrieval was captured that succeeded");
        assertUndecided(
                () -> assertThat(HIDDEN).hasNoEmptyRetrievals(),
                "hasNoEmptyRetrievals cannot be decided: [retrieval policies]" + NOT_CAPTURED);
    }

    @Test
    void citations_are_ids_in_brackets_and_no_links() {
        assertThatCode(() -> assertThat(FOUND)
                        .everyCitationIsRetrieved("30 days [policy-7], by post [policy-8] [policy-7]; [see](there)."))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(FOUND).everyCitationIsRetrieved("[policy-7] [policy-9] [policy-10]"),
                "Expected every citation of the answer to be a retrieved document but [policy-9, policy-10] were not"
                        + " retrieved");
        assertFails(
                () -> assertThat(FOUND).everyCitationIsRetrieved("30 days, [see](there), [two words]."),
                "Expected every citation of the answer to be a retrieved document but it cites nothing");
        assertFails(
                () -> assertThat(EMPTY).everyCitationIsRetrieved("[policy-7]"),
                "Expected every citation of the answer to be a retrieved document but [policy-7] was not retrieved");
    }

    @Test
    void citations_need_retrieved_ids_to_be_held_against() {
        assertUndecided(
                () -> assertThat(PARTIAL).everyCitationIsRetrieved("[policy-9]"),
                "everyCitationIsRetrieved cannot be decided: 1 of 2 documents came without id");
        assertThatCode(() -> assertThat(PARTIAL).everyCitationIsRetrieved("[policy-7]"))
                .doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(RefundTrial.usual()).everyCitationIsRetrieved("[policy-9]"),
                "everyCitationIsRetrieved cannot be decided: no retrieval was captured");
        assertUndecided(
                () -> assertThat(HIDDEN).everyCitationIsRetrieved("[policy-9]"),
                "everyCitationIsRetrieved cannot be decided: [retrieval policies]" + NOT_CAPTURED);
        assertUndecided(
                () -> assertThat(FOUND).everyCitationIsRetrieved("[policy-9]", Pattern.compile("policy")),
                "everyCitationIsRetrieved requires a pattern whose first group is the id, but [policy] has no group");
        assertUndecided(
                () -> assertThat(FOUND).everyCitationIsRetrieved(""),
                "everyCitationIsRetrieved requires text to look for, but it was blank");
    }
}
