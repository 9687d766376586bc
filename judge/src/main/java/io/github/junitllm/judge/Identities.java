package io.github.junitllm.judge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.text.CanonicalJson;
import io.github.junitllm.text.Sha256;
import java.util.TreeSet;

/**
 * Makes identities. The returned model is no part of one: it is known only after a call, and may differ between two
 * calls of the same second, while an identity must be the same for all trials of a run and known before the first.
 * The evaluation's span tells it.
 */
final class Identities {

    /** The version of how replies are read and repaired. */
    private static final String PARSER = "1";

    private Identities() {}

    static JudgeIdentity of(String name, JudgeModel model, JudgingMethod method) {
        ReplyMode mode = ReplyMode.of(model);
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        parts.put("judge", name);
        parts.put("metric", method.version());
        parts.put("parser", PARSER);
        parts.set("inputs", inputs(method));
        parts.put("prompt", Sha256.hex(JudgePrompt.of(method, mode).first()));
        method.rubric().ifPresent(rubric -> parts.put("rubric", Sha256.hex(CanonicalJson.of(rubric))));
        parts.set("schema", method.replyForm().schema());
        parts.put("mode", mode.name());
        model.provider().ifPresent(provider -> parts.put("provider", provider));
        model.requestedModel().ifPresent(requested -> parts.put("model", requested));
        parts.set("parameters", RequestParameters.json(model.parameters()));
        String canonical = CanonicalJson.of(parts);
        return new JudgeIdentity(
                name, model.requestedModel().orElse(JudgeModel.UNNAMED), canonical, Sha256.hex(canonical));
    }

    /** A judge that is shown something else is another one. */
    private static ArrayNode inputs(JudgingMethod method) {
        ArrayNode inputs = JsonNodeFactory.instance.arrayNode();
        new TreeSet<>(method.required()).forEach(role -> inputs.add(role.name()));
        return inputs;
    }
}
