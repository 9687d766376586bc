package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinishReasonTests {

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            STOP:           stop Stop completed end_turn stop_sequence FINISH complete eos_token FinishReason.STOP FINISH_REASON_STOP
            LENGTH:         length max_tokens max_output_tokens model_length MAX_TOKENS model_context_window_exceeded ERROR_LIMIT
            TOOL_CALL:      tool_calls tool-calls tool_call TOOL_EXECUTION tool_use function_call
            CONTENT_FILTER: content_filter content-filter refusal SAFETY RECITATION SPII BLOCKLIST PROHIBITED_CONTENT IMAGE_SAFETY
            CONTENT_FILTER: guardrail_intervened CONTENT_FILTERED ERROR_TOXIC
            ERROR:          error ERROR failed MALFORMED_FUNCTION_CALL UNEXPECTED_TOOL_CALL malformed_model_output
            OTHER:          other LANGUAGE pause_turn cancelled load unload weather
            """)
    void every_word_of_a_provider_has_its_reason(FinishReason reason, String words) {
        assertThat(Stream.of(words.strip().split(" ")).map(FinishReason::of)).containsOnly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "none", "unknown", "null", "FINISH_REASON_UNSPECIFIED", "NOT_FINISHED"})
    void some_words_stand_for_none(String word) {
        assertThat(FinishReason.read(List.of(word))).isEmpty();
    }

    @Test
    void a_very_long_word_is_another_reason() {
        assertThat(FinishReason.read(List.of("stop".repeat(100_000)))).containsExactly(FinishReason.OTHER);
    }
}
