package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.pricing.Money;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.api.common.Attributes;
import java.util.List;

/** The assertions on cost, by example. */
final class CostExamples {

    private static LlmTrace judged() {
        return TinyTrace.of(
                "evaluate faithfulness",
                Attributes.builder()
                        .put("gen_ai.evaluation.name", "faithfulness")
                        .put("junit_llm.evaluation.calls", 1)
                        .put("gen_ai.provider.name", "openai")
                        .put("gen_ai.request.model", "gpt-5-mini")
                        .put("gen_ai.usage.input_tokens", 1_000)
                        .put("gen_ai.usage.output_tokens", 100)
                        .build());
    }

    static final ExampleSection SECTION = new ExampleSection(
            "Cost",
            CostAssertions.class,
            List.of(
                    new Example(
                            "costsAtMost(usd(\"0.01\"))",
                            "model and embedding calls of at most one cent together, by the prices in force",
                            () -> assertThat(TinyTrace.of(
                                            "chat gpt-5-mini",
                                            GenAi.operation("chat").toBuilder()
                                                    .put("gen_ai.provider.name", "openai")
                                                    .put("gen_ai.request.model", "gpt-5-mini")
                                                    .put("gen_ai.usage.input_tokens", 1_000)
                                                    .put("gen_ai.usage.output_tokens", 100)
                                                    .build()))
                                    .costsAtMost(Money.usd("0.01")),
                            () -> assertThat(TinyTrace.of(
                                            "chat gpt-5-mini",
                                            GenAi.operation("chat").toBuilder()
                                                    .put("gen_ai.provider.name", "openai")
                                                    .put("gen_ai.request.model", "gpt-5-mini")
                                                    .put("gen_ai.usage.input_tokens", 1_000)
                                                    .put("gen_ai.usage.output_tokens", 100)
                                                    .build()))
                                    .costsAtMost(Money.usd("0.0004")),
                            """
                            Expected the calls to cost at most $0.0004 but the cost was $0.00045
                              cost      : chat gpt-5-mini   $0.00045
                              trace     : chat gpt-5-mini   1 000 in, 100 out"""),
                    new Example(
                            "judgesCostAtMost(usd(\"0.01\"))",
                            "calls of judges of at most one cent together",
                            () -> assertThat(judged()).judgesCostAtMost(Money.usd("0.01")),
                            () -> assertThat(judged()).judgesCostAtMost(Money.usd("0.0004")),
                            """
                            Expected the judges to cost at most $0.0004 but the cost was $0.00045
                              cost      : evaluate faithfulness   $0.00045
                              trace     : evaluate faithfulness   1 000 in, 100 out""")));

    private CostExamples() {}
}
