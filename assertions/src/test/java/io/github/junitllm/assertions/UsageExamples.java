package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import java.util.List;

/** The assertions on tokens, by example. */
final class UsageExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "Tokens of all model calls",
            UsageAssertions.class,
            List.of(
                    new Example(
                            "usesAtMostTokens(15)",
                            "10 tokens in and 5 out",
                            () -> assertThat(TinyTrace.chat("stop")).usesAtMostTokens(15),
                            () -> assertThat(TinyTrace.chat("stop")).usesAtMostTokens(14),
                            """
                            Expected the model calls to use at most 14 tokens but 15 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "usesAtMostInputTokens(10)",
                            "10 tokens in, cached ones included",
                            () -> assertThat(TinyTrace.chat("stop")).usesAtMostInputTokens(10),
                            () -> assertThat(TinyTrace.chat("stop")).usesAtMostInputTokens(9),
                            """
                            Expected the model calls to use at most 9 input tokens but 10 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "usesAtMostOutputTokens(5)",
                            "5 tokens out, reasoning included",
                            () -> assertThat(TinyTrace.chat("stop")).usesAtMostOutputTokens(5),
                            () -> assertThat(TinyTrace.chat("stop")).usesAtMostOutputTokens(4),
                            """
                            Expected the model calls to use at most 4 output tokens but 5 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "usesAtMostReasoningTokens(4)",
                            "4 tokens of reasoning",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .usesAtMostReasoningTokens(4),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .usesAtMostReasoningTokens(3),
                            """
                            Expected the model calls to use at most 3 reasoning tokens but 4 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "usesAtLeastReasoningTokens(4)",
                            "4 tokens of reasoning",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .usesAtLeastReasoningTokens(4),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .usesAtLeastReasoningTokens(5),
                            """
                            Expected the model calls to use at least 5 reasoning tokens but 4 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "usesAtLeastCachedTokens(6)",
                            "6 cached tokens",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .usesAtLeastCachedTokens(6),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .usesAtLeastCachedTokens(7),
                            """
                            Expected the model calls to use at least 7 cached tokens but 6 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "hasCacheShareAtLeast(0.6)",
                            "6 cached tokens of 10 in",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .hasCacheShareAtLeast(0.6),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .hasCacheShareAtLeast(0.61),
                            """
                            Expected the model calls to take at least 0.61 of the input from the cache but it was 0.6: 6 of 10 tokens
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop""")));

    private UsageExamples() {}
}
