package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.Retrieval;
import io.github.junitllm.trace.RetrievedDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Assertions on one retrieval of documents. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RetrievalAssert extends EvidencedAssert<RetrievalAssert, Retrieval> {

    private static final int LONGEST = 160;
    private static final int LONGEST_CONTENT = 100;
    private static final int MOST_SHOWN = 5;

    RetrievalAssert(Retrieval actual, Evidence evidence, CheckListener listener) {
        super(actual, RetrievalAssert.class, evidence, listener);
    }

    /** Verifies that at least one document contains a text. */
    public RetrievalAssert hasDocumentContaining(String text) {
        Requirement.text("hasDocumentContaining", text);
        return check("hasDocumentContaining", () -> {
            List<RetrievedDocument> documents = captured("hasDocumentContaining", actual.documents());
            List<String> contents = documents.stream()
                    .flatMap(document -> document.content().stream())
                    .toList();
            if (contents.isEmpty() && !documents.isEmpty()) {
                throw setup(
                        "hasDocumentContaining cannot be decided: the documents were captured without their content");
            }
            return contents.stream().anyMatch(content -> content.contains(text))
                    ? Optional.empty()
                    : Optional.of(unmet("to find a document containing \"" + shown(text) + "\"", documents));
        });
    }

    /** Verifies that a document was found, by its id. */
    public RetrievalAssert hasDocument(String id) {
        Requirement.text("hasDocument", id);
        return check("hasDocument", () -> {
            List<RetrievedDocument> documents = captured("hasDocument", actual.documents());
            return documents.stream().anyMatch(document -> document.id().equals(Optional.of(id)))
                    ? Optional.empty()
                    : Optional.of(unmet("to find document [" + shown(id) + "]", documents));
        });
    }

    /** Verifies that so many documents were found, or more. */
    public RetrievalAssert hasAtLeastDocuments(int number) {
        Requirement.atLeast(1, "hasAtLeastDocuments", number);
        return check("hasAtLeastDocuments", () -> {
            List<RetrievedDocument> documents = captured("hasAtLeastDocuments", actual.documents());
            return documents.size() >= number
                    ? Optional.empty()
                    : Optional.of(unmet("to find at least " + plural(number), documents)
                            .comparing(documents.size(), number));
        });
    }

    private Unmet unmet(String expectation, List<RetrievedDocument> documents) {
        Unmet unmet = new Unmet("Expected retrieval [" + shown(actual.span().name()) + "] " + expectation
                + " but it found " + (documents.isEmpty() ? "none" : plural(documents.size())));
        return documents.isEmpty() ? unmet : unmet.with("documents", shown(documents));
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
