package io.github.junitllm.report;

import io.github.junitllm.result.Run;

/**
 * Shows foreign text, shortened so that the page stays usable.
 *
 * @param longest how many characters of one text the page shows
 */
record PageText(int longest) {

    private static final int PAGE = 4_000_000;
    private static final int FEWEST = 400;
    private static final int MOST = 8_000;
    private static final int TIGHT = 1_000;

    /** Returns what shows the texts of a run: the more trials it has, the less of each. */
    static PageText of(Run run) {
        int attempts = run.totals().trials() + run.totals().reruns();
        return new PageText(Math.max(FEWEST, Math.min(MOST, PAGE / Math.max(1, attempts))));
    }

    /** Returns whether there are so many trials that only what went wrong is shown in full. */
    boolean isTight() {
        return longest < TIGHT;
    }

    /** Shows a text as it is, line breaks included. */
    Html block(String text) {
        Element block = Element.of("pre").add(Excerpt.cut(text, longest));
        int missing = text.length() - Excerpt.cut(text, longest).length();
        return missing == 0
                ? block
                : block.add(Element.of("span", "cut")
                        .add("\n… " + Figures.counted(missing, "more character") + " in results.json"));
    }
}
