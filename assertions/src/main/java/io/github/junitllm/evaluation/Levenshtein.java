package io.github.junitllm.evaluation;

/** How few insertions, deletions and replacements of code points make one text the other. */
final class Levenshtein {

    private Levenshtein() {}

    static double similarity(String answer, String reference) {
        int[] left = answer.codePoints().toArray();
        int[] right = reference.codePoints().toArray();
        int longer = Math.max(left.length, right.length);
        return longer == 0 ? 1 : 1 - (double) distance(left, right) / longer;
    }

    private static int distance(int[] left, int[] right) {
        Pairs.requireFew("levenshtein", "characters", left.length, right.length);
        int[] edits = new int[right.length + 1];
        for (int j = 0; j <= right.length; j++) {
            edits[j] = j;
        }
        for (int i = 1; i <= left.length; i++) {
            int diagonal = edits[0];
            edits[0] = i;
            for (int j = 1; j <= right.length; j++) {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = edits[j];
                edits[j] = Math.min(replaced, 1 + Math.min(edits[j], edits[j - 1]));
            }
        }
        return edits[right.length];
    }
}
