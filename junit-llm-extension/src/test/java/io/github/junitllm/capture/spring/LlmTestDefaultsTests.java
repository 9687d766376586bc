package io.github.junitllm.capture.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class LlmTestDefaultsTests {

    private static final String SAMPLING = "management.tracing.sampling.probability";
    private static final String TOOL_CONTENT = "spring.ai.tools.observations.include-content";

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void each_trace_is_sampled_and_tools_show_their_content() {
        LlmTestDefaults.addTo(environment.getPropertySources());

        assertThat(environment.getProperty(SAMPLING)).isEqualTo("1.0");
        assertThat(environment.getProperty(TOOL_CONTENT)).isEqualTo("true");
    }

    @Test
    void what_the_application_sets_itself_stays() {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("application.properties", Map.of(SAMPLING, 0.5)));

        LlmTestDefaults.addTo(environment.getPropertySources());

        assertThat(environment.getProperty(SAMPLING)).isEqualTo("0.5");
    }

    @Test
    void the_application_s_own_defaults_stay() {
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource("defaultProperties", Map.of(TOOL_CONTENT, "false", "acme.color", "red")));

        LlmTestDefaults.addTo(environment.getPropertySources());

        assertThat(environment.getProperty(TOOL_CONTENT)).isEqualTo("false");
        assertThat(environment.getProperty("acme.color")).isEqualTo("red");
        assertThat(environment.getProperty(SAMPLING)).isEqualTo("1.0");
    }
}
