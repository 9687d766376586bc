package io.github.junitllm.trace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one line what was searched for and how much was found. */
final class SearchText {

    private static final int LONGEST_QUERY = 60;

    private SearchText() {}

    static String detail(Content<String> query, Content<List<RetrievedDocument>> documents) {
        return Stream.concat(
                        query.asOptional().stream().map(text -> '"' + OneLine.of(text, LONGEST_QUERY) + '"'),
                        documents.asOptional().stream().map(found -> "→ " + count(found.size())))
                .collect(Collectors.joining(" "));
    }

    private static String count(int documents) {
        return documents == 1 ? "1 document" : Figures.of(documents) + " documents";
    }
}
