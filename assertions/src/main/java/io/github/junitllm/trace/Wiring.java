package io.github.junitllm.trace;

import java.util.Optional;

/**
 * One of the places where a library may be listened to. Two wirings of one library see the same call twice, each under
 * its own name; one wiring sees each call once.
 *
 * @param emitter who writes
 * @param name what the wiring calls its spans, without the model's name
 */
record Wiring(Emitter emitter, String name) {

    static Wiring of(SpanNode node) {
        StepFacts facts = node.facts();
        String name = without(facts.get(Fact.RETURNED_MODEL), without(facts.get(Fact.REQUESTED_MODEL), node.name()));
        return new Wiring(node.emitter(), name.strip());
    }

    private static String without(Optional<String> model, String name) {
        return model.map(named -> name.replace(named, "")).orElse(name);
    }
}
