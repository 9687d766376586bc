package io.github.junitllm.result;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Makes runs for tests without a journal. */
public final class Runs {

    private static final RunId ID = new RunId("20260301T095959.000Z-4711");

    private Runs() {}

    public static Run of(TrialBuilder... trials) {
        return of(Stream.of(trials).map(TrialBuilder::build).toList(), List.of());
    }

    public static Run of(VerdictBuilder verdict, TrialBuilder... trials) {
        return of(Stream.of(trials).map(TrialBuilder::build).toList(), List.of(verdict.build()), List.of());
    }

    public static Run of(List<TrialRecord> trials, List<String> notices) {
        return of(trials, List.of(), notices);
    }

    public static Run of(List<TrialRecord> trials, List<VerdictRecord> verdicts, List<String> notices) {
        JournalHeader header = JournalHeader.of(
                ID, new JvmFacts(4711, Instant.parse("2026-03-01T09:59:59Z"), "17.0.15+6", "development"));
        return Run.of(ID, new JournalContents(List.of(header), trials, verdicts, List.of(), notices));
    }
}
