package io.github.junitllm;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.DefaultParallelExecutionConfigurationStrategy;

/** How many trials of a method JUnit runs at a time. */
final class Parallelism {

    private static final String PREFIX = "junit.jupiter.execution.parallel.";
    private static final String ENABLED = PREFIX + "enabled";

    private Parallelism() {}

    /** Returns the number; empty where only JUnit itself knows. */
    static OptionalInt of(ExtensionContext template) {
        boolean isEnabled = template.getConfigurationParameter(ENABLED)
                .map(Boolean::parseBoolean)
                .orElse(false);
        return isEnabled && template.getExecutionMode() == ExecutionMode.CONCURRENT
                ? configured(new ConfigParameters(template))
                : OptionalInt.of(1);
    }

    /** Returns whether anybody has decided for or against parallel execution. */
    static boolean isDecided(ExtensionContext context) {
        return context.getConfigurationParameter(ENABLED).isPresent();
    }

    /** Asks JUnit's own strategies, so that it is the number that JUnit comes to. */
    private static OptionalInt configured(ConfigurationParameters parameters) {
        String strategy = parameters
                .get(DefaultParallelExecutionConfigurationStrategy.CONFIG_STRATEGY_PROPERTY_NAME)
                .orElse("dynamic");
        try {
            return OptionalInt.of(
                    DefaultParallelExecutionConfigurationStrategy.valueOf(strategy.toUpperCase(Locale.ROOT))
                            .createConfiguration(parameters)
                            .getParallelism());
        } catch (RuntimeException | LinkageError e) {
            return OptionalInt.empty();
        }
    }

    private record ConfigParameters(ExtensionContext context) implements ConfigurationParameters {

        @Override
        public Optional<String> get(String key) {
            return context.getConfigurationParameter(PREFIX + "config." + key);
        }

        @Override
        public Optional<Boolean> getBoolean(String key) {
            return get(key).map(Boolean::parseBoolean);
        }

        @Override
        @SuppressWarnings("deprecation") // still abstract in JUnit 5
        public int size() {
            return 0;
        }

        @Override
        public Set<String> keySet() {
            return Set.of();
        }
    }
}
