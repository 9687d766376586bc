package io.github.junitllm.baseline;

import static java.util.stream.Collectors.joining;

import io.github.junitllm.text.Excerpt;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Says where two tool paths first differ. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ToolPathDivergence {

    private static final int MOST_NAMES = 5;
    private static final String NO_TOOL = "no tool";

    private final List<String> common;
    private final List<String> expected;
    private final List<String> actual;

    private ToolPathDivergence(List<String> expected, List<String> actual, int shared) {
        this.common = actual.subList(0, shared);
        this.expected = expected.subList(shared, expected.size());
        this.actual = actual.subList(shared, actual.size());
    }

    /**
     * Describes the first difference, for example {@code tool path: lookup_order, then [refund] instead of
     * [check_refund]}; empty where there is none. Names are shown in one line each, shortened, escaped.
     *
     * @param usual the names of the tools that the baseline usually executed, in their order
     * @param now the names of the tools that were executed now, in their order
     */
    public static Optional<String> between(List<String> usual, List<String> now) {
        if (usual.equals(now)) {
            return Optional.empty();
        }
        return Optional.of(new ToolPathDivergence(usual, now, shared(usual, now)).describe());
    }

    /** Returns how many tools both paths begin with. */
    public static int shared(List<String> usual, List<String> now) {
        int shared = 0;
        while (shared < Math.min(usual.size(), now.size()) && usual.get(shared).equals(now.get(shared))) {
            shared++;
        }
        return shared;
    }

    private String describe() {
        return "tool path: " + (common.isEmpty() ? "" : beginning() + ", then ") + difference();
    }

    private String beginning() {
        List<String> last = common.subList(Math.max(0, common.size() - MOST_NAMES), common.size());
        return (last.size() < common.size() ? "…, " : "")
                + last.stream().map(Excerpt::of).collect(joining(", "));
    }

    private String difference() {
        if (common.isEmpty() && (expected.isEmpty() || actual.isEmpty())) {
            return instead(shown(actual), shown(expected));
        }
        if (endsLike(expected, actual)) {
            return shown(expected.subList(0, expected.size() - actual.size())) + " is missing";
        }
        if (endsLike(actual, expected)) {
            return shown(actual.subList(0, actual.size() - expected.size())) + " in addition";
        }
        return instead(shown(actual.subList(0, 1)), shown(expected.subList(0, 1)));
    }

    private static boolean endsLike(List<String> longer, List<String> end) {
        return longer.size() > end.size()
                && longer.subList(longer.size() - end.size(), longer.size()).equals(end);
    }

    private static String instead(String actual, String expected) {
        return actual + " instead of " + expected;
    }

    private static String shown(List<String> names) {
        if (names.isEmpty()) {
            return NO_TOOL;
        }
        return names.stream().limit(MOST_NAMES).map(Excerpt::of).collect(joining(", ", "[", ""))
                + (names.size() > MOST_NAMES ? ", …]" : "]");
    }
}
