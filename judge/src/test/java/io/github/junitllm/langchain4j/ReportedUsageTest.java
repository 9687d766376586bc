package io.github.junitllm.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage.InputTokensDetails;
import dev.langchain4j.model.openai.OpenAiTokenUsage.OutputTokensDetails;
import dev.langchain4j.model.output.TokenUsage;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReportedUsageTest {

    /** Counts cached tokens beside the input, as Anthropic does. */
    public static final class CachedBeside extends TokenUsage {
        CachedBeside() {
            super(10, 20);
        }

        public Integer cacheReadInputTokens() {
            return 300;
        }

        public Integer cacheCreationInputTokens() {
            return 4000;
        }
    }

    /** Counts thoughts beside the output and cached tokens within the input, as Gemini does. */
    public static final class ThoughtsBeside extends TokenUsage {
        ThoughtsBeside() {
            super(100, 20);
        }

        public Integer cachedContentTokenCount() {
            return 60;
        }

        public Integer thoughtsTokenCount() {
            return 5;
        }
    }

    @Test
    void what_lies_within_is_left_there() {
        TokenUsage reported = OpenAiTokenUsage.builder()
                .inputTokenCount(100)
                .inputTokensDetails(
                        InputTokensDetails.builder().cachedTokens(60).build())
                .outputTokenCount(20)
                .outputTokensDetails(
                        OutputTokensDetails.builder().reasoningTokens(8).build())
                .build();

        assertThat(ReportedUsage.of(reported)).isEqualTo(usage(100, 20, 60, OptionalLong.empty(), 8));
    }

    @Test
    void cached_tokens_beside_the_input_are_added_to_it() {
        io.github.junitllm.trace.TokenUsage usage = ReportedUsage.of(new CachedBeside());

        assertThat(usage.input()).hasValue(4310);
        assertThat(usage.cacheRead()).hasValue(300);
        assertThat(usage.cacheWrite()).hasValue(4000);
        assertThat(usage.reasoning()).isEmpty();
    }

    @Test
    void thoughts_beside_the_output_are_added_to_it() {
        assertThat(ReportedUsage.of(new ThoughtsBeside())).isEqualTo(usage(100, 25, 60, OptionalLong.empty(), 5));
    }

    @Test
    void what_is_not_reported_is_absent() {
        assertThat(ReportedUsage.of(new TokenUsage())).isEqualTo(io.github.junitllm.trace.TokenUsage.UNKNOWN);
    }

    private static io.github.junitllm.trace.TokenUsage usage(
            long input, long output, long cacheRead, OptionalLong cacheWrite, long reasoning) {
        return new io.github.junitllm.trace.TokenUsage(
                OptionalLong.of(input),
                OptionalLong.of(output),
                OptionalLong.of(cacheRead),
                cacheWrite,
                OptionalLong.of(reasoning));
    }
}
