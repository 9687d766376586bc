package io.github.junitllm;

import io.github.junitllm.pricing.Prices;
import io.github.junitllm.result.SecretMasker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a class asks of its LLM tests.
 *
 * @param traceTimeout how long a trace waits for calls under way; empty where the settings decide
 * @param secrets shapes of secrets beside the known ones
 * @param prices what models cost; empty where the project decides
 */
record LlmOptions(Optional<Duration> traceTimeout, List<Pattern> secrets, Optional<Prices> prices) {

    static final Duration LONGEST_TRACE_TIMEOUT = Duration.ofHours(1);
    static final LlmOptions DEFAULTS = new LlmOptions(Optional.empty(), List.of(), Optional.empty());

    static boolean isTraceTimeout(Duration timeout) {
        return !timeout.isNegative() && timeout.compareTo(LONGEST_TRACE_TIMEOUT) <= 0;
    }

    static LlmOptions of(ExtensionContext context) {
        return context.getStore(LlmTestExtension.NAMESPACE).getOrDefault(LlmOptions.class, LlmOptions.class, DEFAULTS);
    }

    static boolean areStoredIn(ExtensionContext context) {
        return context.getStore(LlmTestExtension.NAMESPACE).get(LlmOptions.class) != null;
    }

    void storeIn(ExtensionContext context) {
        context.getStore(LlmTestExtension.NAMESPACE).put(LlmOptions.class, this);
    }

    Prices pricesAbove(Prices ofProject) {
        return prices.map(own -> own.above(ofProject)).orElse(ofProject);
    }

    SecretMasker masker() {
        return SecretMasker.withPatterns(secrets);
    }
}
