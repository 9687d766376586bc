package io.github.junitllm.examples.openai;

/**
 * What a response cost, in tokens.
 *
 * @param prompt all that was read, the cached part included
 * @param completion all that was written, reasoning included
 */
public record Usage(long prompt, long completion, long cached, long reasoning) {

    static final Usage NONE = new Usage(0, 0, 0, 0);
}
