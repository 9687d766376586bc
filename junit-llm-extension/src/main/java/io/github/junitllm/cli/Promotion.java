package io.github.junitllm.cli;

import io.github.junitllm.baseline.Acceptance;
import io.github.junitllm.baseline.Appending;
import io.github.junitllm.baseline.BaselineChange;
import io.github.junitllm.baseline.BaselineException;
import io.github.junitllm.baseline.BaselineFolder;
import io.github.junitllm.baseline.Measurements;
import io.github.junitllm.baseline.MethodRun;
import io.github.junitllm.baseline.RecordedRun;
import io.github.junitllm.baseline.Reference;
import io.github.junitllm.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which tests of a run become baselines, and what that changes. */
final class Promotion {

    /** What happens to the trials that a baseline holds. */
    enum Mode {
        REPLACE,
        APPEND
    }

    /**
     * A test of the run.
     *
     * @param test the test method
     * @param accepted what becomes its baseline; empty where nothing does
     * @param lines what changes, or why nothing does
     */
    record Candidate(String test, Optional<Measurements> accepted, List<String> lines) {

        Candidate {
            lines = List.copyOf(lines);
        }

        List<String> describe() {
            return Stream.concat(
                            Stream.of(Excerpt.of(test) + (accepted.isPresent() ? "" : " NOT ACCEPTED")),
                            lines.stream().map(line -> "  " + line))
                    .toList();
        }
    }

    private final RecordedRun run;
    private final BaselineFolder baselines;
    private final Mode mode;

    Promotion(RecordedRun run, BaselineFolder baselines, Mode mode) {
        this.run = run;
        this.baselines = baselines;
        this.mode = mode;
    }

    Candidate candidate(String test, double maxErrors) {
        List<String> violations = run.violations(test);
        if (!violations.isEmpty()) {
            return new Candidate(test, Optional.empty(), violations);
        }
        MethodRun measured = run.run(test, maxErrors);
        return mode == Mode.APPEND ? appended(measured) : replacing(measured);
    }

    /** A baseline that cannot be read is replaced: that is the way out of a merge conflict. */
    private Candidate replacing(MethodRun measured) {
        String test = measured.measured().test();
        try {
            return judged(measured, baselines.read(test).map(Reference::measured), List.of());
        } catch (BaselineException unreadable) {
            return judged(measured, Optional.empty(), List.of("replaces: " + unreadable.getMessage()));
        }
    }

    private Candidate appended(MethodRun measured) {
        Measurements added = measured.measured();
        Optional<Measurements> before = baselines.read(added.test()).map(Reference::measured);
        if (before.isEmpty()) {
            return judged(measured, before, List.of());
        }
        return Appending.refusal(before.get(), added)
                .map(reason -> new Candidate(added.test(), Optional.empty(), List.of(reason)))
                .orElseGet(() -> judged(measured.with(Appending.of(before.get(), added)), before, List.of()));
    }

    private static Candidate judged(MethodRun measured, Optional<Measurements> before, List<String> notes) {
        Measurements after = measured.measured();
        Optional<String> refusal = Acceptance.refusal(measured);
        List<String> lines = new ArrayList<>(notes);
        lines.addAll(refusal.map(List::of).orElseGet(() -> BaselineChange.between(before, after)));
        return new Candidate(after.test(), refusal.isPresent() ? Optional.empty() : Optional.of(after), lines);
    }
}
