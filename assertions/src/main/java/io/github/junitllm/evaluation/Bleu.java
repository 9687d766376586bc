package io.github.junitllm.evaluation;

import java.util.List;

/** BLEU-4 of one answer, with the smoothing that sacreBLEU calls "exp" and its effective order. */
final class Bleu {

    private static final String NAME = "bleu_4";
    private static final int ORDERS = 4;

    private Bleu() {}

    static Metric of(String reference) {
        List<String> expected = Tokens.of(reference);
        return answer -> expected.isEmpty()
                ? NotApplicable.because(NAME, "The reference has no word.")
                : Evaluation.score(NAME, score(Tokens.of(answer), expected));
    }

    private static double score(List<String> answer, List<String> reference) {
        int orders = Math.min(ORDERS, answer.size());
        double logarithms = 0;
        double smoothing = 1;
        boolean anyMatch = false;
        for (int n = 1; n <= orders; n++) {
            int matches = Tokens.shared(Tokens.counts(answer, n), Tokens.counts(reference, n));
            int total = answer.size() - n + 1;
            anyMatch |= matches > 0;
            if (matches == 0) {
                smoothing *= 2;
            }
            logarithms += Math.log(matches == 0 ? 1 / (smoothing * total) : (double) matches / total);
        }
        return anyMatch ? brevity(answer.size(), reference.size()) * Math.exp(logarithms / orders) : 0;
    }

    private static double brevity(int answer, int reference) {
        return answer >= reference ? 1 : Math.exp(1 - (double) reference / answer);
    }
}
