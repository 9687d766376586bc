package io.github.junitllm.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds pieces that match a pattern and are plausible.
 *
 * @param pattern gives up after a bounded number of characters
 * @param plausible tells what is meant from what looks alike
 */
record PatternSpans(Pattern pattern, Predicate<String> plausible) implements Spans {

    static PatternSpans of(String pattern) {
        return of(pattern, text -> true);
    }

    static PatternSpans of(String pattern, Predicate<String> plausible) {
        return new PatternSpans(Pattern.compile(pattern), plausible);
    }

    @Override
    public List<Span> in(String text) {
        return pattern.matcher(text)
                .results()
                .filter(match -> plausible.test(match.group()))
                .map(match -> new Span(match.start(), match.end()))
                .toList();
    }
}
