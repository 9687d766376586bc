package io.github.junitllm.result;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name that a secret is usually assigned to, with the sense for which values are secrets. */
enum SecretName {
    AWS_SECRET_KEY("aws-secret-key", SecretName::isKey, "secretaccesskey"),
    PASSWORD("password", SecretName::isPassword, "password", "passwd", "passphrase", "pwd"),
    API_KEY(
            "api-key",
            SecretName::isKey,
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "accountkey",
            "subscriptionkey",
            "signingkey",
            "encryptionkey"),
    SECRET("secret", SecretName::isKey, "secret"),
    TOKEN("token", SecretName::isKey, "token"),
    CREDENTIALS("credentials", SecretName::isKey, "credential", "credentials", "authorization");

    private static final Pattern JOINTS = Pattern.compile("[_.-]");
    private static final Pattern PLACEHOLDER = Pattern.compile("[$<{\\[%*(].*|.*[(\\[\\s].*", Pattern.DOTALL);
    private static final int SHORTEST_PASSWORD = 6;
    private static final int SHORTEST_KEY = 8;

    private final String label;
    private final Predicate<String> secret;
    private final String[] endings;

    SecretName(String label, Predicate<String> secret, String... endings) {
        this.label = label;
        this.secret = secret;
        this.endings = endings;
    }

    static Optional<SecretName> of(CharSequence name) {
        String joined = JOINTS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(known -> known.ends(joined)).findFirst();
    }

    /** Returns what stands in the place of a value that is a secret under this name, or nothing where it is none. */
    Optional<String> replacement(String value) {
        return !PLACEHOLDER.matcher(value).matches() && secret.test(value)
                ? Optional.of(KeyShape.replacement(label))
                : Optional.empty();
    }

    private boolean ends(String name) {
        return Stream.of(endings).anyMatch(name::endsWith);
    }

    private static boolean isPassword(String value) {
        return value.length() >= SHORTEST_PASSWORD && Characters.lookLikePassword(value);
    }

    private static boolean isKey(String value) {
        return value.length() >= SHORTEST_KEY && Characters.lookRandom(value);
    }
}
