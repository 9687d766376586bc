package io.github.junitllm.baseline;

/** A case with the same content in baseline and run. */
record PairedCase(CaseTrials baseline, CaseTrials run) {

    boolean isMeasured() {
        return !baseline.trials().isEmpty() && !run.trials().isEmpty();
    }

    CaseCounts counts() {
        return new CaseCounts(
                baseline.passed(),
                baseline.trials().size(),
                run.passed(),
                run.trials().size());
    }
}
