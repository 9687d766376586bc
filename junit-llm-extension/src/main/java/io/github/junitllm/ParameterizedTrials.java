package io.github.junitllm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The trials of a {@code @ParameterizedTest}, in the order in which JUnit counts its invocations.
 *
 * @param trials one for each set of arguments
 */
record ParameterizedTrials(List<ParameterizedTrial> trials) {

    private static final Pattern INVOCATION = Pattern.compile(".*\\[test-template-invocation:#(\\d+)]");

    void storeIn(ExtensionContext template) {
        template.getStore(LlmTestExtension.NAMESPACE).put(ParameterizedTrials.class, this);
    }

    /** Returns the trial that an invocation is; empty where the method has none. */
    static Optional<ParameterizedTrial> of(ExtensionContext invocation) {
        return Optional.ofNullable(invocation
                        .getStore(LlmTestExtension.NAMESPACE)
                        .get(ParameterizedTrials.class, ParameterizedTrials.class))
                .map(trials -> trials.trial(invocation.getUniqueId()));
    }

    private ParameterizedTrial trial(String uniqueId) {
        Matcher invocation = INVOCATION.matcher(uniqueId);
        int number = invocation.matches() ? Integer.parseInt(invocation.group(1)) : 0;
        if (number < 1 || number > trials.size()) {
            throw unknown(uniqueId);
        }
        return trials.get(number - 1);
    }

    static ExtensionConfigurationException unknown(String uniqueId) {
        return new ExtensionConfigurationException("Invocation [" + uniqueId
                + "] cannot be told to belong to a row of the @LlmDataset. Another extension adds invocations to this"
                + " @ParameterizedTest; write @LlmTest instead.");
    }
}
