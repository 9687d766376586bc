package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.pricing.Money;
import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.GenAi;
import java.time.Duration;
import java.util.List;

/** The assertions on one call of a model, by example. */
final class ModelCallExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "One model call: anyModelCallSatisfies(call -> …)",
            ModelCallAssert.class,
            List.of(
                    new Example(
                            "hasModel(\"gpt-4o-mini\")",
                            "the model that was asked for, or the one that answered",
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.hasModel("gpt-4o-mini")),
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.hasModel("gpt-4o")),
                            """
                            Expected model call [chat gpt-4o-mini] to be a call of [gpt-4o] but it was [gpt-4o-mini]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "hasFinishReason(FinishReason.STOP)",
                            "at least one choice stopped so",
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.hasFinishReason(FinishReason.STOP)),
                            () -> assertThat(TinyTrace.chat("tool_calls"))
                                    .anyModelCallSatisfies(call -> call.hasFinishReason(FinishReason.STOP)),
                            """
                            Expected model call [chat gpt-4o-mini] to finish with stop but it finished with tool_call
                              trace     : chat gpt-4o-mini   10 in, 5 out → tool_call     ◀ nearest"""),
                    new Example(
                            "finishesNormally()",
                            "every choice ended by itself or with a tool call",
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.finishesNormally()),
                            () -> assertThat(TinyTrace.chat("length"))
                                    .anyModelCallSatisfies(call -> call.finishesNormally()),
                            """
                            Expected model call [chat gpt-4o-mini] to finish normally but it finished with length
                              trace     : chat gpt-4o-mini   10 in, 5 out → length     ◀ nearest"""),
                    new Example(
                            "promptContains(\"How long\")",
                            "system instructions, messages or tool results with this text",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put(
                                                    "gen_ai.input.messages",
                                                    "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"How long?\"}]}]")
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.promptContains("How long")),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put(
                                                    "gen_ai.input.messages",
                                                    "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"How long?\"}]}]")
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.promptContains("policy")),
                            """
                            Expected model call [chat gpt-4o-mini] to have "policy" in its prompt but it is not there
                              prompt    : How long?
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "outputContains(\"30 days\")",
                            "an answer with this text",
                            () -> assertThat(TinyTrace.saying("You have 30 days."))
                                    .anyModelCallSatisfies(call -> call.outputContains("30 days")),
                            () -> assertThat(TinyTrace.saying("You have a month."))
                                    .anyModelCallSatisfies(call -> call.outputContains("30 days")),
                            """
                            Expected model call [chat gpt-4o-mini] to have "30 days" in its output but it is not there
                              output    : You have a month.
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "hasPrompt(\"refund\")",
                            "a call from a prompt of this name",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v3")
                                            .put("gen_ai.prompt.hash", "3f2a")
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.hasPrompt("refund")),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v3")
                                            .put("gen_ai.prompt.hash", "3f2a")
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.hasPrompt("sales")),
                            """
                            Expected model call [chat gpt-4o-mini] to use prompt [sales] but the prompt was [refund v3 3f2a]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "hasPrompt(\"refund\", \"v3\")",
                            "a call from this version",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v3")
                                            .put("gen_ai.prompt.hash", "3f2a")
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.hasPrompt("refund", "v3")),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v2")
                                            .put("gen_ai.prompt.hash", "3f2a")
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.hasPrompt("refund", "v3")),
                            """
                            Expected model call [chat gpt-4o-mini] to use prompt [refund] of version [v3] but the prompt was [refund v2 3f2a]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "hasPromptHash(\"3f2a\")",
                            "a call from a prompt of this hash",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v3")
                                            .put("gen_ai.prompt.hash", "3f2a")
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.hasPromptHash("3f2a")),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v3")
                                            .put("gen_ai.prompt.hash", "77bc")
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.hasPromptHash("3f2a")),
                            """
                            Expected model call [chat gpt-4o-mini] to use a prompt of hash [3f2a] but the prompt was [refund v3 77bc]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "usesAtMostTokens(15)",
                            "10 tokens in and 5 out",
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.usesAtMostTokens(15)),
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.usesAtMostTokens(14)),
                            """
                            Expected model call [chat gpt-4o-mini] to use at most 14 tokens but 15 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "usesAtMostInputTokens(10)",
                            "10 tokens in",
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.usesAtMostInputTokens(10)),
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.usesAtMostInputTokens(9)),
                            """
                            Expected model call [chat gpt-4o-mini] to use at most 9 input tokens but 10 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "usesAtMostOutputTokens(5)",
                            "5 tokens out",
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.usesAtMostOutputTokens(5)),
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.usesAtMostOutputTokens(4)),
                            """
                            Expected model call [chat gpt-4o-mini] to use at most 4 output tokens but 5 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "usesAtMostReasoningTokens(4)",
                            "4 tokens of reasoning",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.usesAtMostReasoningTokens(4)),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.usesAtMostReasoningTokens(3)),
                            """
                            Expected model call [chat gpt-4o-mini] to use at most 3 reasoning tokens but 4 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "hasCacheShareAtLeast(0.6)",
                            "6 cached tokens of 10 in",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.hasCacheShareAtLeast(0.6)),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.usage.reasoning.output_tokens", 4)
                                            .put("gen_ai.usage.cache_read.input_tokens", 6)
                                            .build()))
                                    .anyModelCallSatisfies(call -> call.hasCacheShareAtLeast(0.61)),
                            """
                            Expected model call [chat gpt-4o-mini] to take at least 0.61 of the input from the cache but it was 0.6: 6 of 10 tokens
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "costsAtMost(usd(\"0.01\"))",
                            "a call of at most one cent, by the prices in force",
                            () -> assertThat(TinyTrace.of(
                                            "chat gpt-5-mini",
                                            GenAi.operation("chat").toBuilder()
                                                    .put("gen_ai.provider.name", "openai")
                                                    .put("gen_ai.request.model", "gpt-5-mini")
                                                    .put("gen_ai.usage.input_tokens", 1_000)
                                                    .put("gen_ai.usage.output_tokens", 100)
                                                    .build()))
                                    .anyModelCallSatisfies(call -> call.costsAtMost(Money.usd("0.01"))),
                            () -> assertThat(TinyTrace.of(
                                            "chat gpt-5-mini",
                                            GenAi.operation("chat").toBuilder()
                                                    .put("gen_ai.provider.name", "openai")
                                                    .put("gen_ai.request.model", "gpt-5-mini")
                                                    .put("gen_ai.usage.input_tokens", 1_000)
                                                    .put("gen_ai.usage.output_tokens", 100)
                                                    .build()))
                                    .anyModelCallSatisfies(call -> call.costsAtMost(Money.usd("0.0004"))),
                            """
                            Expected model call [chat gpt-5-mini] to cost at most $0.0004 but the cost was $0.00045
                              cost      : chat gpt-5-mini   $0.00045
                              trace     : chat gpt-5-mini   1 000 in, 100 out     ◀ nearest"""),
                    new Example(
                            "takesAtMost(Duration.ofMillis(5))",
                            "a call of 5 ms",
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.takesAtMost(Duration.ofMillis(5))),
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.takesAtMost(Duration.ofMillis(4))),
                            """
                            Expected model call [chat gpt-4o-mini] to take at most 4 ms but it took 5 ms
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "hasTimeToFirstTokenAtMost(Duration.ofMillis(500))",
                            "an answer that began after 500 ms",
                            () -> assertThat(TinyTrace.of(
                                            "chat gpt-4o-mini",
                                            900,
                                            TinyTrace.chat()
                                                    .put("gen_ai.response.time_to_first_chunk", 0.5)
                                                    .build()))
                                    .anyModelCallSatisfies(
                                            call -> call.hasTimeToFirstTokenAtMost(Duration.ofMillis(500))),
                            () -> assertThat(TinyTrace.of(
                                            "chat gpt-4o-mini",
                                            900,
                                            TinyTrace.chat()
                                                    .put("gen_ai.response.time_to_first_chunk", 0.5)
                                                    .build()))
                                    .anyModelCallSatisfies(
                                            call -> call.hasTimeToFirstTokenAtMost(Duration.ofMillis(499))),
                            """
                            Expected model call [chat gpt-4o-mini] to give its first token in at most 499 ms but it took 500 ms
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest""")));

    private ModelCallExamples() {}
}
