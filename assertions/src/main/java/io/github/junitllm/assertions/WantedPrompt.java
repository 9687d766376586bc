package io.github.junitllm.assertions;

import io.github.junitllm.trace.PromptReference;

/** The prompt that a call is to be made from. */
interface WantedPrompt {

    /** Whether a call was made from the prompt. */
    enum Match {
        /** It was. */
        THIS,
        /** It was made from another one. */
        ANOTHER,
        /** It does not tell enough. */
        NOT_TOLD
    }

    /** Returns the prompt in words, for example {@code prompt [refund] of version [v3]}. */
    String words();

    /** Returns the attributes that tell it. */
    String attributes();

    Match match(PromptReference told);
}
