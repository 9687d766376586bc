package io.github.junitllm.evaluation;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** The F1 of what answer and reference share: n-grams, or the longest common subsequence. */
final class Rouge {

    static final int LONGEST = 10;

    private Rouge() {}

    static Metric n(int n, String reference) {
        return comparing(
                "rouge_" + n,
                reference,
                n,
                (answer, expected) -> Tokens.f1(
                        Tokens.shared(Tokens.counts(answer, n), Tokens.counts(expected, n)),
                        answer.size() - n + 1,
                        expected.size() - n + 1));
    }

    static Metric l(String reference) {
        return comparing(
                "rouge_l",
                reference,
                1,
                (answer, expected) -> Tokens.f1(longestCommon(answer, expected), answer.size(), expected.size()));
    }

    private static Metric comparing(
            String name, String reference, int fewest, ToDoubleBiFunction<List<String>, List<String>> score) {
        List<String> expected = Tokens.of(reference);
        return answer -> expected.size() < fewest
                ? NotApplicable.because(name, "The reference has fewer than " + fewest + " words.")
                : Evaluation.score(name, score.applyAsDouble(Tokens.of(answer), expected));
    }

    private static int longestCommon(List<String> answer, List<String> reference) {
        Pairs.requireFew("rouge_l", "words", answer.size(), reference.size());
        int[] lengths = new int[reference.size() + 1];
        for (String token : answer) {
            int before = 0;
            for (int i = 1; i <= reference.size(); i++) {
                int above = lengths[i];
                lengths[i] = token.equals(reference.get(i - 1)) ? before + 1 : Math.max(above, lengths[i - 1]);
                before = above;
            }
        }
        return lengths[reference.size()];
    }
}
