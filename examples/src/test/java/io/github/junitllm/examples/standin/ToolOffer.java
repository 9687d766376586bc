package io.github.junitllm.examples.standin;

import java.util.List;

/**
 * A tool as its provider describes it to the model.
 *
 * @param required the names of the parameters that a call must have
 */
public record ToolOffer(String name, String description, List<String> required) {

    public ToolOffer {
        required = List.copyOf(required);
    }
}
