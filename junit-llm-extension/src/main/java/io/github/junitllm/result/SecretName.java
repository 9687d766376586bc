package io.github.junitllm.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

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

    private static final Pattern JOINTS = Pattern.compile("[_.-]");
    private static final Pattern PLACEHOLDER = Pattern.compile("[$<{\\[%*(].*|.*[(\\[\\s].*", Pattern.DOTALL);
    private static final int SHORTEST_PASSWORD = 6;
    private static final int SHORTEST_KEY = 8;

    static Optional<SecretName> of(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String joined = JOINTS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> known.endings.stream().anyMatch(joined::endsWith))
                .findFirst();
    }

    /** Returns what stands in the place of a value that is a secret under this name, or nothing where it is none. */
    Optional<String> replacement(String value) {
        return !PLACEHOLDER.matcher(value).matches() && secret.test(value)
                ? Optional.of(KeyShape.replacement(label))
                : Optional.empty();
    }

    private static boolean isPassword(String value) {
        return value.length() >= SHORTEST_PASSWORD && Characters.lookLikePassword(value);
    }

    private static boolean isKey(String value) {
        return value.length() >= SHORTEST_KEY && Characters.lookRandom(value);
    }
}
