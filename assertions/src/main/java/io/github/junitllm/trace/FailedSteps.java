package io.github.junitllm.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where failures began: instrumentations repeat one failure on every span it passes on its way up, in the same
 * words or in others. Of a call and the HTTP request below it, the call is named.
 */
final class FailedSteps {

    /** A step passes on one of the last failures below it; to look at more would cost time for nothing. */
    private static final int MOST_REMEMBERED = 8;

    /** A failure on its way up, and when the step ended that told of it last. */
    private record Told(Failure failure, Instant end) {}

    /** What is known of a step and all below it. */
    private record Below(List<Told> failures, Instant lastStart) {}

    private final List<Step> depthFirst;
    private final IdentityHashMap<Step, Step> parents = new IdentityHashMap<>();
    private final Set<Step> repeats = Collections.newSetFromMap(new IdentityHashMap<>());

    private FailedSteps(List<Step> depthFirst) {
        this.depthFirst = depthFirst;
        depthFirst.forEach(step -> step.children().forEach(child -> parents.put(child, step)));
    }

    static List<Step> deepest(List<Step> depthFirst) {
        if (depthFirst.stream().allMatch(step -> step.failure().isEmpty())) {
            return List.of();
        }
        return new FailedSteps(depthFirst).find();
    }

    private List<Step> find() {
        leaveOutRequestsOfFailedCalls();
        leaveOutWhatOnlyPassesOn();
        repeats.addAll(LooseRepeats.among(depthFirst, parents, repeats));
        return depthFirst.stream()
                .filter(step -> step.failure().isPresent() && !repeats.contains(step))
                .toList();
    }

    private void leaveOutRequestsOfFailedCalls() {
        IdentityHashMap<Step, Step> callsAbove = new IdentityHashMap<>();
        for (Step step : depthFirst) {
            Step call = callAbove(step, callsAbove);
            if (call != null) {
                callsAbove.put(step, call);
                if (step instanceof OtherStep && isSame(call, step)) {
                    repeats.add(step);
                }
            }
        }
    }

    private @Nullable Step callAbove(Step step, IdentityHashMap<Step, Step> callsAbove) {
        Step parent = parents.get(step);
        return parent instanceof OtherStep ? callsAbove.get(parent) : parent instanceof AgentStep ? null : parent;
    }

    private static boolean isSame(Step outer, Step inner) {
        return outer.failure()
                .flatMap(failure -> inner.failure().map(below -> SameFailure.of(failure, below)))
                .filter(verdict -> verdict != SameFailure.Verdict.ANOTHER)
                .isPresent();
    }

    private void leaveOutWhatOnlyPassesOn() {
        IdentityHashMap<Step, Below> known = new IdentityHashMap<>();
        for (int i = depthFirst.size() - 1; i >= 0; i--) {
            Step step = depthFirst.get(i);
            known.put(step, known(step, below(step, known)));
        }
    }

    private static Below below(Step step, IdentityHashMap<Step, Below> known) {
        List<Told> failures = new ArrayList<>();
        Instant lastStart = Instant.MIN;
        for (int i = step.children().size() - 1; i >= 0; i--) {
            Below child = known.remove(step.children().get(i));
            if (child != null) {
                child.failures().stream()
                        .limit(MOST_REMEMBERED - failures.size())
                        .forEach(failures::add);
                lastStart = later(lastStart, child.lastStart());
            }
        }
        return new Below(failures, lastStart);
    }

    /** Takes note of the step's own failure; the last one comes first. */
    private Below known(Step step, Below below) {
        List<Told> failures = below.failures();
        if (step.failure().isPresent() && !repeats.contains(step)) {
            Failure failure = step.failure().get();
            if (failures.stream().anyMatch(told -> isPassedOn(failure, told, below.lastStart()))) {
                repeats.add(step);
            }
            failures.add(0, new Told(failure, end(step)));
        }
        return new Below(failures, later(step.span().start(), below.lastStart()));
    }

    /** Where the words leave it open, a step that went on after the failure below it has handled that one. */
    private static boolean isPassedOn(Failure outer, Told inner, Instant lastStart) {
        return switch (SameFailure.of(outer, inner.failure())) {
            case SAME -> true;
            case ANOTHER -> false;
            case OPEN -> !lastStart.isAfter(inner.end());
        };
    }

    private static Instant end(Step step) {
        return step.span()
                .duration()
                .map(duration -> step.span().start().plus(duration))
                .orElse(Instant.MAX);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
