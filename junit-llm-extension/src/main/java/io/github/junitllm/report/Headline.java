package io.github.junitllm.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.TestResults;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.TrialRecord.FailureRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says in one sentence what came out. */
final class Headline {

    private static final String NOT_MEASURED = "NOT MEASURED";
    private static final int LONGEST_CAUSE = 160;

    private Headline() {}

    static String of(Run run) {
        return sentence(run, GateTally::counted);
    }

    /** Returns the sentence without the names of gates. */
    static String withoutNames(Run run) {
        return sentence(run, GateTally::counts);
    }

    private static String sentence(Run run, Function<GateTally, String> gates) {
        Totals totals = run.totals();
        if (totals.trials() == 0) {
            return run.notRun().isEmpty() ? "No trial was recorded." : notRun(run) + "; no trial was recorded.";
        }
        return totals.measured() == 0 ? notMeasured(run) : measured(run, gates);
    }

    private static String measured(Run run, Function<GateTally, String> gates) {
        Totals totals = run.totals();
        List<ReportedTest> tests = ReportedTest.of(run);
        GateTally tally = GateTally.of(tests);
        List<String> parts = new ArrayList<>();
        if (!run.notRun().isEmpty()) {
            parts.add(notRun(run));
        }
        if (!tally.isEmpty()) {
            parts.add(gates.apply(tally));
        }
        parts.add(passed(totals));
        addIfAny(parts, totals.count(Outcome.FAILED), " failed" + quarantined(tests));
        addIfAny(parts, totals.errors(), " ended in an error (" + errors(totals) + ")");
        addIfAny(parts, totals.count(Outcome.NOT_RUN), " did not run");
        long unmeasured = tests.stream().filter(test -> !test.isMeasured()).count();
        addIfAny(parts, unmeasured, " of " + Figures.counted(tests.size(), "test") + " " + NOT_MEASURED);
        return capitalised(String.join("; ", parts)) + ".";
    }

    private static String notRun(Run run) {
        return Figures.counted(run.notRun().size(), "test") + " could not run";
    }

    private static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String passed(Totals totals) {
        int passed = totals.count(Outcome.PASSED);
        if (passed < totals.trials()) {
            return Figures.count(passed) + " of " + Figures.counted(totals.trials(), "trial") + " passed";
        }
        return passed == 1 ? "the only trial passed" : "all " + Figures.count(passed) + " trials passed";
    }

    private static String quarantined(List<ReportedTest> tests) {
        int failed = tests.stream()
                .flatMap(test -> test.cases().stream())
                .filter(one -> one.state() == CaseState.QUARANTINED)
                .mapToInt(one -> one.results().totals().count(Outcome.FAILED))
                .sum();
        return failed == 0 ? "" : " (" + Figures.count(failed) + " in quarantine)";
    }

    private static void addIfAny(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(Figures.count(number) + what);
        }
    }

    private static String notMeasured(Run run) {
        Totals totals = run.totals();
        String all = NOT_MEASURED + ": " + Figures.count(totals.trials()) + " of "
                + Figures.counted(totals.trials(), "trial");
        String cause = frequentCause(run).map(message -> " (" + message + ")").orElse("");
        if (totals.errors() == 0) {
            return all + " did not run" + cause;
        }
        return all
                + (totals.errors() == totals.trials() ? " ended in " : " ended in an error or did not run: ")
                + errors(totals)
                + cause;
    }

    private static String errors(Totals totals) {
        List<Outcome> kinds = Stream.of(Outcome.values())
                .filter(outcome -> outcome.isError() && totals.count(outcome) > 0)
                .toList();
        boolean isAll = kinds.size() == 1 && totals.count(kinds.get(0)) == totals.trials();
        return kinds.stream()
                .map(kind -> isAll ? kind.name() : Figures.count(totals.count(kind)) + " " + kind)
                .collect(joining(", "));
    }

    private static Optional<String> frequentCause(Run run) {
        Map<String, Long> causes = run.tests().stream()
                .map(TestResults::cases)
                .flatMap(List::stream)
                .flatMap(one -> one.attempts().stream())
                .filter(attempt -> !attempt.isRerun())
                .flatMap(attempt -> Optional.ofNullable(attempt.trial().failure()).stream())
                .map(Headline::cause)
                .collect(groupingBy(cause -> cause, TreeMap::new, counting()));
        return causes.entrySet().stream().max(comparing(Map.Entry::getValue)).map(Map.Entry::getKey);
    }

    private static String cause(FailureRecord failure) {
        String message = failure.message() == null ? failure.type() : failure.message();
        String firstLine = message.strip().lines().findFirst().orElse(failure.type());
        return Excerpt.of(VisibleText.line(firstLine), LONGEST_CAUSE);
    }
}
