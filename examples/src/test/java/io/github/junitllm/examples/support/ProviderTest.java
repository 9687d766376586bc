package io.github.junitllm.examples.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderTest {

    @Test
    void is_real_only_with_a_key() {
        assertThat(Provider.real(Map.of("OPENAI_MODEL", "gpt-4.1"))).isEmpty();
        assertThat(Provider.real(Map.of("OPENAI_API_KEY", " "))).isEmpty();
    }

    @Test
    void takes_what_the_environment_leaves_open_from_openai() {
        assertThat(Provider.real(Map.of("OPENAI_API_KEY", "key", "OPENAI_MODEL", "gpt-4.1")))
                .hasValue(new ModelSettings("https://api.openai.com/v1", "key", "gpt-4.1", "text-embedding-3-small"));
    }

    @Test
    void never_shows_its_key() {
        assertThat(new ModelSettings("url", "secret", "chat", "embedding"))
                .asString()
                .doesNotContain("secret");
    }
}
