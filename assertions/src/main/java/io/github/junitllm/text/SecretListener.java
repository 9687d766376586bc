package io.github.junitllm.text;

/** Hears of each secret that is masked. */
@FunctionalInterface
interface SecretListener {

    /** Takes what kind of secret it was, and the secret. */
    void found(String label, String secret);
}
