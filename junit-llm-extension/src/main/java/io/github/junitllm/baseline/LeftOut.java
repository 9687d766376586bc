package io.github.junitllm.baseline;

import static io.github.junitllm.result.VerdictRecord.Relation.ADDED;
import static io.github.junitllm.result.VerdictRecord.Relation.EDITED;
import static io.github.junitllm.result.VerdictRecord.Relation.REMOVED;
import static java.util.stream.Collectors.joining;

import io.github.junitllm.text.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** Says which cases a comparison leaves out. */
final class LeftOut {

    private static final int MOST_NAMES = 5;

    private LeftOut() {}

    /** Returns a sentence after a space; empty where all cases were compared. */
    static String by(Comparison comparison) {
        List<String> parts = new ArrayList<>();
        addIfAny(parts, comparison.count(EDITED), "edited");
        addIfAny(parts, comparison.count(ADDED), "new");
        addIfAny(parts, comparison.count(REMOVED), "removed");
        addIfAny(parts, comparison.unmeasured().size(), "not measured " + names(comparison.unmeasured()));
        return parts.isEmpty() ? "" : " Not compared: " + String.join(", ", parts) + ".";
    }

    private static void addIfAny(List<String> parts, int cases, String what) {
        if (cases > 0) {
            parts.add(cases + " " + what);
        }
    }

    private static String names(List<String> ids) {
        return ids.stream().limit(MOST_NAMES).map(Excerpt::of).collect(joining(", ", "(", ""))
                + (ids.size() > MOST_NAMES ? ", …)" : ")");
    }
}
