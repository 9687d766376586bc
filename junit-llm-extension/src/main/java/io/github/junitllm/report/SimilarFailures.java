package io.github.junitllm.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cases of a test that failed alike: by messages that differ in numbers alone.
 *
 * @param first the one that asks most to be looked at
 * @param others the other ones
 */
record SimilarFailures(FailingCase first, List<FailingCase> others) {

    private static final int COMPARED = 300;

    private record Kind(String test, String message) {

        static Kind of(FailingCase failing) {
            String begin = Excerpt.cut(failing.message(), COMPARED);
            return new Kind(failing.one().test(), begin.replaceAll("\\d+", "#"));
        }
    }

    /** Groups cases, in the order of the first of each kind. */
    static List<SimilarFailures> of(List<FailingCase> cases) {
        Map<Kind, List<FailingCase>> kinds =
                cases.stream().collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream()
                .map(alike -> new SimilarFailures(alike.get(0), alike.subList(1, alike.size())))
                .toList();
    }

    int size() {
        return 1 + others.size();
    }
}
