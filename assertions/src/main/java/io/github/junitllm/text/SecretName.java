package io.github.junitllm.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Names that secrets are usually assigned to, with the sense for which values are secrets.
 *
 * @param label what the replacement says it was
 * @param secret tells a secret from prose
 * @param endings how such names end, without joints and in small letters
 */
record SecretName(String label, Predicate<String> secret, List<String> endings) {

    private static final List<SecretName> KNOWN = List.of(
            new SecretName("aws-secret-key", SecretName::isKey, List.of("secretaccesskey")),
            new SecretName("password", SecretName::isPassword, List.of("password", "passwd", "passphrase", "pwd")),
            new SecretName(
                    "api-key",
                    SecretName::isKey,
                    List.of(
                            "apikey",
                            "accesskey",
                            "secretkey",
                            "privatekey",
                            "accountkey",
                            "subscriptionkey",
                            "signingkey",
                            "encryptionkey")),
            new SecretName("secret", SecretName::isKey, List.of("secret")),
            new SecretName("token", SecretName::isKey, List.of("token")),
            new SecretName("credentials", SecretName::isKey, List.of("credential", "credentials", "authorization")));

    private static final String STARTS_PLACEHOLDER = "$<{%*";

    /** No value that is shorter is a secret. */
    static final int SHORTEST_SECRET = 6;

    private static final int SHORTEST_PASSWORD = SHORTEST_SECRET;
    private static final int SHORTEST_KEY = 8;

    static Optional<SecretName> of(String name) {
        String joined = withoutJoints(name).toLowerCase(Locale.ROOT);
        for (SecretName known : KNOWN) {
            for (String ending : known.endings) {
                if (joined.endsWith(ending)) {
                    return Optional.of(known);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether a value is a secret under this name. */
    boolean isSecret(String value) {
        return !value.isEmpty() && !isPlaceholder(value) && secret.test(value);
    }

    private static String withoutJoints(String name) {
        StringBuilder joined = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c != '_' && c != '-' && c != '.') {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    /** References, calls and sentences stand where a secret would, and so does what is masked already. */
    private static boolean isPlaceholder(String value) {
        return STARTS_PLACEHOLDER.indexOf(value.charAt(0)) >= 0
                || value.chars().anyMatch(c -> c == '(' || c == '[' || Character.isWhitespace(c));
    }

    private static boolean isPassword(String value) {
        return value.length() >= SHORTEST_PASSWORD && CharacterMix.looksLikePassword(value);
    }

    private static boolean isKey(String value) {
        return value.length() >= SHORTEST_KEY && CharacterMix.looksRandom(value);
    }
}
