package io.github.junitllm.assertions;

import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.RetrievedDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The document that is to be found, by a part that an instrumentation may leave out.
 *
 * @param words the document, for messages
 * @param part what of a document tells, in the singular
 * @param told returns this part of a document
 * @param isMeant whether the part is that of the wanted document
 */
record WantedDocument(
        String words, String part, Function<RetrievedDocument, Optional<String>> told, Predicate<String> isMeant) {

    private static final int LONGEST = 160;

    static WantedDocument withId(String id) {
        return new WantedDocument(
                "document [" + OneLine.of(id, LONGEST) + "]", "id", RetrievedDocument::id, id::equals);
    }

    static WantedDocument containing(String text) {
        return new WantedDocument(
                "a document containing \"" + OneLine.of(text, LONGEST) + "\"",
                "content",
                RetrievedDocument::content,
                content -> content.contains(text));
    }

    boolean is(RetrievedDocument document) {
        return told.apply(document).filter(isMeant).isPresent();
    }

    /** Returns how many documents do not tell whether they are meant. */
    long silent(List<RetrievedDocument> documents) {
        return documents.stream()
                .filter(document -> told.apply(document).isEmpty())
                .count();
    }
}
