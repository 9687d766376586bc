package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges a call with one that ran within it under another name, where no id tells whether they are the same: two
 * listeners of one library, or two instrumentations side by side. Their tokens must be equal, and nothing else that
 * both tell may differ. Calls of one wiring never merge, so that parallel calls stay calls of their own.
 */
final class SameCallWithin {

    private record Told(StepKind kind, Tokens tokens) {}

    private SameCallWithin() {}

    static void merge(Collection<SpanNode> calls) {
        List<SpanNode> failed = new ArrayList<>();
        List<SpanNode> succeeded = new ArrayList<>();
        calls.stream().filter(call -> !call.merged()).forEach(call -> (call.failed() ? failed : succeeded).add(call));
        Map<Told, List<SpanNode>> byTokens = new HashMap<>();
        for (SpanNode call : succeeded) {
            Tokens tokens = call.work().tokens();
            if (tokens.areTold()) {
                byTokens.computeIfAbsent(new Told(call.kind(), tokens), key -> new ArrayList<>())
                        .add(call);
            }
        }
        Within sameTokens = new Within(SameCall::isPossible, "it ran within the other and tells the same tokens");
        byTokens.values().forEach(sameTokens::merge);
        new Within(SameCall::isSameFailure, "it ran within the other and failed as that did").merge(failed);
        mergeWithoutTokens(succeeded);
    }

    /** Only another instrumentation may tell no tokens of a call of which one tells some. */
    private static void mergeWithoutTokens(List<SpanNode> succeeded) {
        boolean anyWithout = succeeded.stream()
                .anyMatch(call -> !call.merged() && !call.work().tokens().areTold());
        if (anyWithout) {
            new Within(
                            SameCall::isPossibleWithoutTokens,
                            "it ran within the other, and one of them tells no tokens that could differ")
                    .merge(succeeded);
        }
    }
}
