package io.github.junitllm.capture.spring;

import io.github.junitllm.capture.JvmCapture;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * Changes two defaults where LLM tests are planned: each trace is sampled, and spans of tools carry arguments and
 * result. It adds them where Spring Boot keeps an application's own defaults, so whatever else sets them wins.
 */
final class LlmTestDefaults implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Spring Boot moves the source of this name behind all others; the class that says so differs between 3 and 4. */
    private static final String SOURCE = "defaultProperties";

    private static final Map<String, Object> DEFAULTS = Map.of(
            "management.tracing.sampling.probability", "1.0",
            "spring.ai.tools.observations.include-content", "true");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (JvmCapture.current().isPresent()) {
            addTo(context.getEnvironment().getPropertySources());
        }
    }

    static void addTo(MutablePropertySources sources) {
        Map<String, Object> defaults = new HashMap<>(DEFAULTS);
        if (sources.get(SOURCE) instanceof MapPropertySource own) {
            defaults.putAll(own.getSource());
        }
        sources.addLast(new MapPropertySource(SOURCE, defaults));
    }
}
