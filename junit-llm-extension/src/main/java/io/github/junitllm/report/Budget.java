package io.github.junitllm.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How much of a list a file has room for.
 *
 * @param items at most so many
 * @param bytes at most so many in UTF-8
 */
record Budget(int items, int bytes) {

    /** Returns the texts of the first items, as many as fit. */
    <T> List<String> fitting(List<T> all, Function<T, String> text) {
        List<String> fitting = new ArrayList<>();
        int left = bytes;
        for (T item : all.subList(0, Math.min(items, all.size()))) {
            String shown = text.apply(item);
            left -= shown.getBytes(UTF_8).length;
            if (left < 0) {
                break;
            }
            fitting.add(shown);
        }
        return fitting;
    }
}
