package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import java.util.List;

/** Says how much was found, and what first. */
final class Findings {

    private Findings() {}

    /** Returns for example {@code there were 2, first of them …}; there is at least one. */
    static String of(List<String> lines) {
        String first = lines.get(0);
        return lines.size() == 1
                ? "there was 1: " + first
                : "there were " + Figures.of(lines.size()) + ", first of them " + first;
    }
}
