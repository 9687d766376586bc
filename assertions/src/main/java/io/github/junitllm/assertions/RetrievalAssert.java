package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.Retrieval;
import io.github.junitllm.trace.RetrievedDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Assertions on one retrieval of documents. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RetrievalAssert extends EvidencedAssert<RetrievalAssert, Retrieval> {

    private static final int LONGEST = 160;
    private static final int LONGEST_CONTENT = 100;
    private static final int MOST_SHOWN = 5;

    /** A part of a document that an instrumentation may leave out. */
    private record Part(String name, Function<RetrievedDocument, Optional<String>> of) {}

    RetrievalAssert(Retrieval actual, Evidence evidence, CheckListener listener) {
        super(actual, RetrievalAssert.class, evidence, listener);
    }

    /**
     * Verifies that at least one document contains a text.
     *
     * @throws EvaluationException of kind {@code SETUP} where none does, but a document came without its content
     */
    public RetrievalAssert hasDocumentContaining(String text) {
        Requirement.text("hasDocumentContaining", text);
        return anyDocument(
                "hasDocumentContaining",
                "to find a document containing \"" + shown(text) + "\"",
                new Part("content", RetrievedDocument::content),
                content -> content.contains(text));
    }

    /**
     * Verifies that a document was found, by its id.
     *
     * @throws EvaluationException of kind {@code SETUP} where none has it, but a document came without an id
     */
    public RetrievalAssert hasDocument(String id) {
        Requirement.text("hasDocument", id);
        return anyDocument(
                "hasDocument",
                "to find document [" + shown(id) + "]",
                new Part("id", RetrievedDocument::id),
                id::equals);
    }

    /** Verifies that so many documents were found, or more. */
    public RetrievalAssert hasAtLeastDocuments(int number) {
        Requirement.atLeast(1, "hasAtLeastDocuments", number);
        String expectation = "to find at least " + plural(number);
        return onDocuments(
                "hasAtLeastDocuments",
                expectation,
                documents -> documents.size() >= number
                        ? Optional.empty()
                        : Optional.of(unmet(expectation, documents).comparing(documents.size(), number)));
    }

    private RetrievalAssert anyDocument(String check, String expectation, Part part, Predicate<String> wanted) {
        return onDocuments(check, expectation, documents -> {
            List<String> known = documents.stream()
                    .flatMap(document -> part.of().apply(document).stream())
                    .toList();
            if (known.stream().anyMatch(wanted)) {
                return Optional.empty();
            }
            if (known.size() < documents.size()) {
                throw setup(check + " cannot be decided: " + Figures.of(documents.size() - known.size()) + " of "
                        + plural(documents.size()) + " came without " + part.name());
            }
            return Optional.of(unmet(expectation, documents));
        });
    }

    private RetrievalAssert onDocuments(
            String check, String expectation, Function<List<RetrievedDocument>, Optional<Unmet>> assertion) {
        return check(check, () -> Ending.bad(actual)
                .map(fact -> unmet(expectation, fact))
                .or(() -> assertion.apply(captured(check, actual.documents()))));
    }

    private Unmet unmet(String expectation, List<RetrievedDocument> documents) {
        Unmet unmet = unmet(expectation, "it found " + (documents.isEmpty() ? "none" : plural(documents.size())));
        return documents.isEmpty() ? unmet : unmet.with("documents", shown(documents));
    }

    private Unmet unmet(String expectation, String fact) {
        return new Unmet("Expected retrieval [" + shown(actual.span().name()) + "] " + expectation + " but " + fact);
    }

    private static String shown(List<RetrievedDocument> documents) {
        String lines =
                documents.stream().limit(MOST_SHOWN).map(RetrievalAssert::line).collect(Collectors.joining("\n"));
        int more = documents.size() - MOST_SHOWN;
        return more > 0 ? lines + "\n… " + Figures.of(more) + " more" : lines;
    }

    private static String line(RetrievedDocument document) {
        return "[" + document.id().map(id -> shown(id)).orElse("no id") + "]"
                + document.content()
                        .map(text -> " " + OneLine.of(text, LONGEST_CONTENT))
                        .orElse("");
    }

    private static String plural(int documents) {
        return documents == 1 ? "1 document" : Figures.of(documents) + " documents";
    }

    private static String shown(String value) {
        return OneLine.of(value, LONGEST);
    }
}
