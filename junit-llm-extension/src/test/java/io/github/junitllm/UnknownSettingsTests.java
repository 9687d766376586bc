package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UnknownSettingsTests {

    @Test
    void a_misspelt_setting_names_the_nearest_one() {
        assertThat(UnknownSettings.in(Set.of("junit-llm.trails", "junit.jupiter.conditions.deactivate")))
                .hasValue("Unknown setting [junit-llm.trails]. Did you mean [junit-llm.trials]?");
    }

    @Test
    void a_setting_that_resembles_none_names_them_all() {
        assertThat(UnknownSettings.in(Set.of("junit-llm.frobnicate")))
                .hasValue("Unknown setting [junit-llm.frobnicate]. The settings are " + Setting.keys() + ".");
    }

    @Test
    void known_settings_and_the_version_property_of_builds_are_fine() {
        assertThat(UnknownSettings.in(Set.of("junit-llm.trials", "junit-llm.version")))
                .isEmpty();
    }
}
