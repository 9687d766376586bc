package io.github.junitllm.examples.standin;

/** What a model says instead of what it should say. */
@FunctionalInterface
public interface Slip {

    /** The model says what it should. */
    Slip NONE = (usual, prompt) -> usual;

    /** Takes the reply as it should be, and the prompt; gives the reply as it is. */
    Reply instead(Reply usual, Prompt prompt);
}
