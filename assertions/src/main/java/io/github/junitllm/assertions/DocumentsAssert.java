package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.RetrievedDocument;
import io.github.junitllm.trace.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** Assertions on ranked documents: what a retriever found, or what a scoring model put in order. */
abstract class DocumentsAssert<SELF extends DocumentsAssert<SELF, S>, S extends Step> extends EvidencedAssert<SELF, S> {

    private static final int LONGEST = 160;

    private final SearchStep search;

    DocumentsAssert(S actual, SearchStep search, Class<?> selfType, Evidence evidence, CheckListener listener) {
        super(actual, selfType, evidence, listener);
        this.search = search;
    }

    /**
     * Verifies what was searched for.
     *
     * <p>{@code hasQuery("refund window")} passes on a search for these words; fails on one for {@code refunds}.
     *
     * @throws EvaluationException of kind {@code SETUP} where the query was not captured
     */
    public SELF hasQuery(String query) {
        Requirement.text("hasQuery", query);
        return check("hasQuery", () -> query("hasQuery", "to search for", query, query::equals));
    }

    /**
     * Verifies that what was searched for contains a text.
     *
     * <p>{@code hasQueryContaining("refund")} passes on a search for "refund window"; fails on one for "opening hours".
     *
     * @throws EvaluationException of kind {@code SETUP} where the query was not captured
     */
    public SELF hasQueryContaining(String text) {
        Requirement.text("hasQueryContaining", text);
        return check(
                "hasQueryContaining",
                () -> query("hasQueryContaining", "to search for what contains", text, found -> found.contains(text)));
    }

    /**
     * Verifies that exactly so many documents were found.
     *
     * <p>{@code hasDocuments(2)} passes on two documents; fails on one or three.
     *
     * @throws EvaluationException of kind {@code SETUP} where neither documents nor their number were captured
     */
    public SELF hasDocuments(int number) {
        Requirement.atLeast(0, "hasDocuments", number);
        return number("hasDocuments", "exactly ", number, found -> found == number);
    }

    /**
     * Verifies that so many documents were found, or more.
     *
     * <p>{@code hasAtLeastDocuments(2)} passes on two documents or three; fails on one.
     *
     * @throws EvaluationException of kind {@code SETUP} where neither documents nor their number were captured
     */
    public SELF hasAtLeastDocuments(int number) {
        Requirement.atLeast(1, "hasAtLeastDocuments", number);
        return number("hasAtLeastDocuments", "at least ", number, found -> found >= number);
    }

    /**
     * Verifies that so many documents were found, or less.
     *
     * <p>{@code hasAtMostDocuments(2)} passes on two documents or none; fails on three.
     *
     * @throws EvaluationException of kind {@code SETUP} where neither documents nor their number were captured
     */
    public SELF hasAtMostDocuments(int number) {
        Requirement.atLeast(0, "hasAtMostDocuments", number);
        return number("hasAtMostDocuments", "at most ", number, found -> found <= number);
    }

    /**
     * Verifies that at least one document contains a text.
     *
     * <p>{@code hasDocumentContaining("30 days")} passes on the document "within 30 days"; fails on "by post".
     *
     * @throws EvaluationException of kind {@code SETUP} where none does, but a document came without its content
     */
    public SELF hasDocumentContaining(String text) {
        Requirement.text("hasDocumentContaining", text);
        return found("hasDocumentContaining", WantedDocument.containing(text));
    }

    /**
     * Verifies that a document was found, by its id.
     *
     * <p>{@code hasDocument("policy-7")} passes on a search where policy-7 was found; fails on one where policy-8 alone was.
     *
     * @throws EvaluationException of kind {@code SETUP} where none has it, but a document came without an id
     */
    public SELF hasDocument(String id) {
        Requirement.text("hasDocument", id);
        return found("hasDocument", WantedDocument.withId(id));
    }

    /**
     * Verifies that a document was not found, by its id: one that is out of date, for example.
     *
     * <p>{@code doesNotHaveDocument("policy-2019")} passes on a search where policy-7 alone was found; fails on one where policy-2019 was.
     *
     * @throws EvaluationException of kind {@code SETUP} where none has it, but a document came without an id
     */
    public SELF doesNotHaveDocument(String id) {
        Requirement.text("doesNotHaveDocument", id);
        WantedDocument wanted = WantedDocument.withId(id);
        return ranked("doesNotHaveDocument", wanted, "not to find " + wanted.words(), DocumentRanking::absent);
    }

    /**
     * Verifies the rank of a document, by its id; the best has rank 1.
     *
     * <p>{@code ranksDocument("policy-7", 1)} passes on a search where policy-7 is the first; fails on one where it is the second.
     *
     * @throws EvaluationException of kind {@code SETUP} where it is not there, but a document came without an id
     */
    public SELF ranksDocument(String id, int rank) {
        Requirement.text("ranksDocument", id);
        Requirement.atLeast(1, "ranksDocument", rank);
        WantedDocument wanted = WantedDocument.withId(id);
        return ranked(
                "ranksDocument",
                wanted,
                "to find " + wanted.words() + " at rank " + Figures.of(rank),
                (ranking, found) -> ranking.at(rank, found));
    }

    /**
     * Verifies that a document has this rank or a better one, by its id; the best has rank 1.
     *
     * <p>{@code ranksDocumentAtMost("policy-7", 3)} passes on a search where policy-7 is the third; fails on one where it is the fourth.
     *
     * @throws EvaluationException of kind {@code SETUP} where it is not that good, but a document came without an id
     */
    public SELF ranksDocumentAtMost(String id, int rank) {
        Requirement.text("ranksDocumentAtMost", id);
        return rankedAtMost("ranksDocumentAtMost", WantedDocument.withId(id), rank);
    }

    /**
     * Verifies that a document containing a text has this rank or a better one; the best has rank 1.
     *
     * <p>{@code ranksDocumentContainingAtMost("30 days", 3)} passes on a search where the third document contains it; fails on one where the
     * fourth is the first that does.
     *
     * @throws EvaluationException of kind {@code SETUP} where none is that good, but a document came without its content
     */
    public SELF ranksDocumentContainingAtMost(String text, int rank) {
        Requirement.text("ranksDocumentContainingAtMost", text);
        return rankedAtMost("ranksDocumentContainingAtMost", WantedDocument.containing(text), rank);
    }

    /**
     * Verifies that every document has this score or a better one, by the retriever's own measure.
     *
     * <p>{@code hasScoresAtLeast(0.7)} passes on scores of 0.9 and 0.7; fails on one of 0.69, and where nothing was found.
     *
     * @throws EvaluationException of kind {@code SETUP} where a document came without a score
     */
    public SELF hasScoresAtLeast(double least) {
        ScoreFloor floor = new ScoreFloor("hasScoresAtLeast", "Expected " + subject(), least);
        return onDocuments("hasScoresAtLeast", floor.expectation(), documents -> floor.unmet(documents, evidence));
    }

    /**
     * Verifies that the search took at most so long.
     *
     * <p>{@code takesAtMost(Duration.ofMillis(200))} passes on a search of 200 ms; fails on one of 201 ms.
     *
     * @throws EvaluationException of kind {@code SETUP} where it has not ended
     */
    public SELF takesAtMost(Duration most) {
        DurationLimit limit = new DurationLimit("takesAtMost", most);
        return check(limit.check(), () -> limit.of(subject(), actual.span().duration(), evidence));
    }

    private SELF found(String check, WantedDocument wanted) {
        return ranked(check, wanted, "to find " + wanted.words(), DocumentRanking::present);
    }

    private SELF rankedAtMost(String check, WantedDocument wanted, int rank) {
        Requirement.atLeast(1, check, rank);
        return ranked(
                check,
                wanted,
                "to find " + wanted.words() + " at rank " + Figures.of(rank) + " or better",
                (ranking, found) -> ranking.atMost(rank, found));
    }

    private SELF ranked(
            String check,
            WantedDocument wanted,
            String words,
            BiFunction<DocumentRanking, List<RetrievedDocument>, Optional<Unmet>> assertion) {
        String expectation = "Expected " + subject() + " " + words;
        DocumentRanking ranking = new DocumentRanking(check, expectation, wanted, evidence);
        return onDocuments(check, expectation, found -> assertion.apply(ranking, found));
    }

    private Optional<Unmet> query(String check, String verb, String wanted, Predicate<String> isMeant) {
        String found = captured(check, search.query());
        return isMeant.test(found)
                ? Optional.empty()
                : Optional.of(new Unmet("Expected " + subject() + " " + verb + " \"" + shown(wanted)
                                + "\" but it searched for \"" + shown(found) + "\"")
                        .comparing(found, wanted));
    }

    private SELF number(String check, String quantifier, int number, LongPredicate isMet) {
        String expectation = "Expected " + subject() + " to find " + quantifier + Documents.plural(number);
        return check(check, () -> Ending.bad(actual)
                .map(fact -> new Unmet(expectation + " but " + fact))
                .or(() -> miscounted(check, expectation, number, isMet)));
    }

    private Optional<Unmet> miscounted(String check, String expectation, int number, LongPredicate isMet) {
        long found = counted(check);
        if (isMet.test(found)) {
            return Optional.empty();
        }
        Unmet unmet = new Unmet(expectation + " but it found " + (found == 0 ? "none" : Documents.plural(found)))
                .comparing(found, (long) number);
        return Optional.of(search.documents()
                .asOptional()
                .filter(documents -> !documents.isEmpty())
                .map(documents -> unmet.with("documents", Documents.shown(documents)))
                .orElse(unmet));
    }

    /** The number may be told where the documents are not. */
    private long counted(String check) {
        Content<List<RetrievedDocument>> documents = search.documents();
        OptionalLong told = search.documentCount();
        return documents.asOptional().isEmpty() && told.isPresent()
                ? told.getAsLong()
                : captured(check, documents).size();
    }

    private SELF onDocuments(
            String check, String expectation, Function<List<RetrievedDocument>, Optional<Unmet>> assertion) {
        return check(check, () -> Ending.bad(actual)
                .map(fact -> new Unmet(expectation + " but " + fact))
                .or(() -> assertion.apply(captured(check, search.documents()))));
    }

    private String subject() {
        return search.noun() + " [" + shown(actual.span().name()) + "]";
    }

    private static String shown(String value) {
        return OneLine.of(value, LONGEST);
    }
}
