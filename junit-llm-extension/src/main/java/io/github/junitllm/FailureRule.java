package io.github.junitllm;

/** Who has the say over a trial that fails. */
enum FailureRule {
    /** Its node fails, as that of any test. */
    NODE_FAILS,
    /** A gate has it. */
    GATE_DECIDES,
    /** Its case does not count for now. */
    QUARANTINED
}
