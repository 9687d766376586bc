package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges calls of different instrumentations with the same response id, wherever they are in the tree. They must have
 * been open at the same time: stand-ins of providers give one id to all their responses. Two calls of one
 * instrumentation with one id are two calls.
 */
final class SameResponse {

    private static final String REASON = "the same response id, told by another instrumentation";

    private SameResponse() {}

    static void merge(Collection<SpanNode> calls) {
        Map<String, List<SpanNode>> byId = new LinkedHashMap<>();
        for (SpanNode call : calls) {
            Optional<String> id = call.work().responseId();
            if (id.isPresent() && !call.merged()) {
                byId.computeIfAbsent(id.get(), key -> new ArrayList<>()).add(call);
            }
        }
        byId.values().forEach(SameResponse::mergeOneId);
    }

    private static void mergeOneId(List<SpanNode> calls) {
        new Within(SameResponse::canBeSame, REASON).merge(calls);
        List<SpanNode> left = calls.stream()
                .filter(call -> !call.merged())
                .sorted(SpanNode.BY_START)
                .toList();
        for (int i = 1; i < left.size(); i++) {
            SpanNode earlier = left.get(i - 1).representative();
            SpanNode later = left.get(i);
            if (later.start() <= earlier.end() && canBeSame(earlier, later)) {
                earlier.work().absorb(later.work(), Place.of(earlier, later), REASON);
            }
        }
    }

    private static boolean canBeSame(SpanNode a, SpanNode b) {
        return a.work().canAbsorb(b.work()) && !a.work().sharesEmitter(b.work());
    }
}
