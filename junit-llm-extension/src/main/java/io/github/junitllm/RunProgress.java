package io.github.junitllm;

import io.github.junitllm.progress.OneByOne;
import io.github.junitllm.progress.Progress;
import io.github.junitllm.progress.TestTitle;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.time.Clock;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells the console what is coming, how far a run has come, and how it could have been faster. */
final class RunProgress implements AutoCloseable {

    private final Console console;
    private final Progress progress;
    private final OneByOne oneByOne = new OneByOne();

    private RunProgress(Console console) {
        this.console = console;
        this.progress = new Progress(Clock.systemUTC(), console.interval());
    }

    static RunProgress onConsole() {
        return new RunProgress(Console.current());
    }

    /** Says what a method is going to run. */
    void announce(MethodPlan plan, ExtensionContext template) {
        console.say(Forecasts.of(plan, template).line());
        progress.planned(plan.trials().size());
    }

    void ended(TrialRecord trial, ExtensionContext invocation) {
        progress.ended(trial.outcome(), trial.cost()).ifPresent(console::progress);
        if (trial.usage().modelCalls() > 0 && SequentialByAccident.is(invocation)) {
            oneByOne.add(trial.duration());
        }
    }

    /** Says what a green test would keep to itself. */
    void concluded(VerdictRecord verdict) {
        verdict.gates().stream()
                .filter(gate -> isWorthSaying(gate.verdict()) && !verdict.isFailed())
                .map(GateRecord::sentence)
                .distinct()
                .forEach(sentence -> console.say(TestTitle.of(verdict.test()) + ": " + sentence));
    }

    private static boolean isWorthSaying(Verdict verdict) {
        return switch (verdict) {
            case INCONCLUSIVE, INCOMPARABLE, NO_BASELINE, PARTIAL, ACCEPTED -> true;
            case REGRESSED, IMPROVED, UNCHANGED, NOT_MEASURED, KEPT, VIOLATED -> false;
        };
    }

    @Override
    public void close() {
        console.endProgress();
        oneByOne.advice().ifPresent(console::say);
    }
}
