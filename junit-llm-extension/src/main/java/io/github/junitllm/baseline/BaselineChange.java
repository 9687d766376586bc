package io.github.junitllm.baseline;

import io.github.junitllm.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Says what a new baseline changes. */
@API(status = Status.INTERNAL, since = "0.1")
public final class BaselineChange {

    private static final int MOST_NAMED = 5;

    private final Map<String, CaseTrials> before;
    private final Map<String, CaseTrials> after;

    private BaselineChange(Optional<Measurements> before, Measurements after) {
        this.before = byId(before.map(Measurements::cases).orElse(List.of()));
        this.after = byId(after.cases());
    }

    /** Returns a line for the pass rate, and one each for added, removed and edited cases, where there are any. */
    public static List<String> between(Optional<Measurements> before, Measurements after) {
        return new BaselineChange(before, after).describe();
    }

    private static Map<String, CaseTrials> byId(List<CaseTrials> cases) {
        Map<String, CaseTrials> byId = new TreeMap<>();
        cases.forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    private List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(before.isEmpty() ? "new: " + rate(after) : rate(before) + " → " + rate(after));
        if (!before.isEmpty()) {
            add("added", without(after, before), lines);
            add("removed", without(before, after), lines);
            add("edited", edited(), lines);
        }
        return lines;
    }

    private static String rate(Map<String, CaseTrials> cases) {
        int passed = cases.values().stream().mapToInt(CaseTrials::passed).sum();
        int trials =
                cases.values().stream().mapToInt(one -> one.trials().size()).sum();
        return String.format(
                Locale.ROOT,
                "%d of %d trials passed (%.1f %%) in %d %s",
                passed,
                trials,
                trials == 0 ? 0.0 : 100.0 * passed / trials,
                cases.size(),
                cases.size() == 1 ? "case" : "cases");
    }

    private static List<String> without(Map<String, CaseTrials> some, Map<String, CaseTrials> others) {
        return some.keySet().stream().filter(id -> !others.containsKey(id)).toList();
    }

    private List<String> edited() {
        return after.values().stream()
                .filter(one -> before.containsKey(one.id()))
                .filter(one -> !one.hash()
                        .equals(Objects.requireNonNull(before.get(one.id())).hash()))
                .map(CaseTrials::id)
                .toList();
    }

    private static void add(String what, List<String> ids, List<String> lines) {
        if (!ids.isEmpty()) {
            String named = String.join(
                    ", ", ids.stream().limit(MOST_NAMED).map(Excerpt::of).toList());
            String more = ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "";
            lines.add(what + ": " + named + more);
        }
    }
}
