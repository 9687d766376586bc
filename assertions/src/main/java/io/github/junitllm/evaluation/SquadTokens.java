package io.github.junitllm.evaluation;

import io.github.junitllm.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tokens as SQuAD's evaluation has them: small letters, no punctuation, no articles, split at white space. */
final class SquadTokens {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}]");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private SquadTokens() {}

    static List<String> of(String text) {
        String plain = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return Stream.of(Words.joined(plain).split(" "))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
    }

    static double f1(String answer, String reference) {
        List<String> left = of(answer);
        List<String> right = of(reference);
        if (left.isEmpty() && right.isEmpty()) {
            return 1;
        }
        return Tokens.f1(Tokens.shared(counts(left), counts(right)), left.size(), right.size());
    }

    private static Map<String, Integer> counts(List<String> tokens) {
        return tokens.stream().collect(Collectors.toMap(Function.identity(), token -> 1, Integer::sum));
    }
}
