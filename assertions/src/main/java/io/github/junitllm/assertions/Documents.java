package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.RetrievedDocument;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes documents for people. */
final class Documents {

    private static final int LONGEST_ID = 160;
    private static final int LONGEST_CONTENT = 100;
    private static final int MOST_SHOWN = 5;

    private Documents() {}

    /** Returns the first documents, best first, one line a document. */
    static String shown(List<RetrievedDocument> documents) {
        String lines = documents.stream().limit(MOST_SHOWN).map(Documents::line).collect(Collectors.joining("\n"));
        int more = documents.size() - MOST_SHOWN;
        return more > 0 ? lines + "\n… " + Figures.of(more) + " more" : lines;
    }

    /** Returns the ranks, from 1, of the documents that are wanted. */
    static List<Integer> ranks(List<RetrievedDocument> documents, Predicate<RetrievedDocument> wanted) {
        return IntStream.range(0, documents.size())
                .filter(i -> wanted.test(documents.get(i)))
                .mapToObj(i -> i + 1)
                .toList();
    }

    static String plural(long documents) {
        return documents == 1 ? "1 document" : Figures.of(documents) + " documents";
    }

    private static String line(RetrievedDocument document) {
        return "[" + document.id().map(id -> OneLine.of(id, LONGEST_ID)).orElse("no id") + "]"
                + document.content()
                        .map(text -> " " + OneLine.of(text, LONGEST_CONTENT))
                        .orElse("");
    }
}
