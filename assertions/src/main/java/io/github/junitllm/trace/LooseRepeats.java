package io.github.junitllm.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds steps that repeat the failure of a call beside them. Where an instrumentation lost the parent, as Spring AI 1
 * does when it streams, an agent's step stands beside its own call.
 */
final class LooseRepeats {

    /** The same words at the same place in the tree. */
    private record Words(int place, Optional<String> type, Optional<String> message) {}

    private record Span(Instant start, Instant end) {

        static Span of(Step step) {
            Instant start = step.span().start();
            return new Span(start, start.plus(step.span().duration().orElse(Duration.ZERO)));
        }

        boolean overlaps(Span other) {
            return !start.isAfter(other.end) && !other.start.isAfter(end);
        }

        Span and(Span other) {
            return new Span(
                    start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
        }
    }

    private final Map<Words, Span> calls = new HashMap<>();
    private final IdentityHashMap<Step, Integer> places = new IdentityHashMap<>();
    private final IdentityHashMap<Step, Step> parents;

    private LooseRepeats(IdentityHashMap<Step, Step> parents) {
        this.parents = parents;
    }

    static Set<Step> among(List<Step> depthFirst, IdentityHashMap<Step, Step> parents, Set<Step> known) {
        LooseRepeats loose = new LooseRepeats(parents);
        List<Step> failed = depthFirst.stream()
                .filter(step -> step.failure().flatMap(Failure::message).isPresent() && !known.contains(step))
                .toList();
        failed.stream()
                .filter(step -> !carriesOthers(step))
                .forEach(step -> loose.calls.merge(loose.words(step), Span.of(step), Span::and));
        Set<Step> repeats = Collections.newSetFromMap(new IdentityHashMap<>());
        failed.stream()
                .filter(step -> carriesOthers(step) && loose.isBesideItsCall(step))
                .forEach(repeats::add);
        return repeats;
    }

    private boolean isBesideItsCall(Step step) {
        Span call = calls.get(words(step));
        return call != null && call.overlaps(Span.of(step));
    }

    private Words words(Step step) {
        Failure failure = step.failure().orElseThrow();
        return new Words(place(parents.get(step)), failure.type(), failure.message());
    }

    private int place(@Nullable Step parent) {
        return parent == null ? -1 : places.computeIfAbsent(parent, any -> places.size());
    }

    private static boolean carriesOthers(Step step) {
        return step instanceof AgentStep || step instanceof OtherStep;
    }
}
