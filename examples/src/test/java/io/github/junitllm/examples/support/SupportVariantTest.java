package io.github.junitllm.examples.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SupportVariantTest {

    @Test
    void is_found_by_its_name() {
        assertThat(SupportVariant.named("without-policies")).isEqualTo(SupportVariant.WITHOUT_POLICIES);
    }

    @Test
    void lists_the_names_if_there_is_no_such_variant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SupportVariant.named("best"))
                .withMessage("There is no assistant \"best\". Use one of: standard, without-policies, finance-tool,"
                        + " short-prompt, regressed, outdated-policies, quiet-tool, long-prompt");
    }
}
