package io.github.junitllm;

import io.github.junitllm.result.Attempt;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.RunDirectory;
import io.github.junitllm.result.RunId;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.VerdictRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Events;

/** What came out of a run of fixture classes: JUnit's events and our records. */
record LlmTestRun(EngineExecutionResults results, Path reportDirectory) {

    List<String> trialNames() {
        return results.testEvents()
                .started()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    long succeeded() {
        return results.testEvents().succeeded().count();
    }

    List<Throwable> trialFailures() {
        return failures(results.testEvents());
    }

    /** Returns why trials were reported as aborted. */
    List<Throwable> trialAbortions() {
        return causes(results.testEvents().aborted());
    }

    /** Returns why methods were reported as aborted. */
    List<Throwable> methodAbortions() {
        return causes(results.containerEvents().aborted());
    }

    List<Throwable> methodFailures() {
        return failures(results.containerEvents());
    }

    private static List<Throwable> failures(Events events) {
        return causes(events.failed());
    }

    private static List<Throwable> causes(Events events) {
        return events.stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    /** Returns what was concluded about the only test. */
    VerdictRecord verdict() {
        return run().tests().get(0).verdict();
    }

    Run run() {
        return Run.read(new RunDirectory(reportDirectory, new RunId("kit")));
    }

    List<TrialRecord> trials() {
        return run().tests().stream()
                .flatMap(test -> test.cases().stream())
                .flatMap(llmCase -> llmCase.attempts().stream())
                .map(Attempt::trial)
                .toList();
    }

    boolean wroteNothing() {
        return Files.notExists(reportDirectory);
    }
}
