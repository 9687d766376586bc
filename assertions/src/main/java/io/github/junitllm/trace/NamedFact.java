package io.github.junitllm.trace;

/** What there is to know of a span under names that are not ours: one fact for each name. */
enum NamedFact {
    PARAMETER,
    PROMPT_VARIABLE
}
