package io.github.junitllm.text;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Known shapes of keys, tokens and passwords in a text. It takes linear time on any text. A password that is a plain word
 * is not told from prose.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Secrets {

    /** No value that is shorter is a secret. */
    public static final int SHORTEST = SecretName.SHORTEST_SECRET;

    private Secrets() {}

    /** Returns the text with {@code [masked openai-key]} and the like in the place of its secrets. */
    public static String mask(String text) {
        return mask(text, (label, secret) -> {});
    }

    /** Returns the value of a field, masked where the field's name tells that it is a secret. */
    public static String maskValue(String field, String value) {
        return SecretName.of(field)
                .filter(name -> name.isSecret(value))
                .map(name -> replacement(name.label()))
                .orElse(value);
    }

    /** Returns the secrets in a text, by kind, the more specific kinds before the more general ones. */
    public static List<Sensitive> in(String text) {
        List<Sensitive> secrets = new ArrayList<>();
        mask(text, (label, secret) -> secrets.add(new Sensitive(label.replace('-', ' '), secret)));
        return List.copyOf(secrets);
    }

    /** Returns what stands in the place of a secret of this kind. */
    public static String replacement(String label) {
        return "[masked " + label + "]";
    }

    private static String mask(String text, SecretListener found) {
        String masked = text;
        for (KeyShape shape : KeyShapes.ALL) {
            masked = shape.mask(masked, found);
        }
        return AssignedSecrets.mask(masked, found);
    }
}
