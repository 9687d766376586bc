package io.github.junitllm.examples.standin;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The passages a user message brings along after its question, sentence by sentence. */
record Evidence(List<Sentence> sentences) {

    private static final Pattern PASSAGE_START = Pattern.compile("(?m)^content: ");
    private static final Pattern SOURCE_LINE = Pattern.compile("(?m)^policy: (.*)$");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    /** One sentence and where it stands. */
    record Sentence(String text, String source) {}

    static Evidence in(String message) {
        String[] questionAndRest = message.split("\n\n", 2);
        if (questionAndRest.length < 2) {
            return new Evidence(List.of());
        }
        return new Evidence(PASSAGE_START
                .splitAsStream(questionAndRest[1])
                .skip(1)
                .flatMap(Evidence::sentences)
                .toList());
    }

    private static Stream<Sentence> sentences(String passage) {
        String source = SOURCE_LINE
                .matcher(passage)
                .results()
                .map(result -> result.group(1).strip())
                .findFirst()
                .orElse("");
        return Arrays.stream(SENTENCE_END.split(
                        SOURCE_LINE.matcher(passage).replaceAll("").strip()))
                .map(text -> new Sentence(text, source));
    }
}
