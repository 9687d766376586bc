package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.evaluation.UsageReference;
import io.github.junitllm.trace.GenAi;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The assertions that hold a trial against what it took before, by example. */
final class ReferenceExamples {

    /** What ten trials took: 10 tokens, $0.0003 and 2 ms each. */
    private static final UsageReference BEFORE = new FixedReference(
            Optional.of(BigDecimal.TEN), Optional.of(new BigDecimal("0.0003")), Optional.of(Duration.ofMillis(2)));

    static final ExampleSection SECTION = new ExampleSection(
            "Bounds against a baseline",
            ReferenceAssertions.class,
            List.of(
                    new Example(
                            "usesAtMostTimes(1.2, trial.baseline())",
                            "at most 1.2 times the tokens of the baseline",
                            () -> assertThat(TinyTrace.chat("stop")).usesAtMostTimes(1.5, BEFORE),
                            () -> assertThat(TinyTrace.chat("stop")).usesAtMostTimes(1.2, BEFORE),
                            """
                            Expected the model calls to use at most 1.2 times the baseline's 10 tokens (10 trials), which is 12, but 15 were used
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "costsAtMostTimes(1.2, trial.baseline())",
                            "at most 1.2 times the cost of the baseline",
                            () -> assertThat(TinyTrace.of(
                                            "chat gpt-5-mini",
                                            GenAi.operation("chat").toBuilder()
                                                    .put("gen_ai.provider.name", "openai")
                                                    .put("gen_ai.request.model", "gpt-5-mini")
                                                    .put("gen_ai.usage.input_tokens", 1_000)
                                                    .put("gen_ai.usage.output_tokens", 100)
                                                    .build()))
                                    .costsAtMostTimes(1.5, BEFORE),
                            () -> assertThat(TinyTrace.of(
                                            "chat gpt-5-mini",
                                            GenAi.operation("chat").toBuilder()
                                                    .put("gen_ai.provider.name", "openai")
                                                    .put("gen_ai.request.model", "gpt-5-mini")
                                                    .put("gen_ai.usage.input_tokens", 1_000)
                                                    .put("gen_ai.usage.output_tokens", 100)
                                                    .build()))
                                    .costsAtMostTimes(1.2, BEFORE),
                            """
                            Expected the calls to cost at most 1.2 times the baseline's $0.0003 (10 trials), which is $0.00036, but the cost was $0.00045
                              cost      : chat gpt-5-mini   $0.00045
                              trace     : chat gpt-5-mini   1 000 in, 100 out"""),
                    new Example(
                            "takesAtMostTimes(2, reference)",
                            "at most twice the time of the reference",
                            () -> assertThat(TinyTrace.chat("stop")).takesAtMostTimes(2.5, BEFORE),
                            () -> assertThat(TinyTrace.chat("stop")).takesAtMostTimes(2, BEFORE),
                            """
                            Expected the application to take at most 2 times the baseline's 2 ms (10 trials), which is 4 ms, but it took 5 ms
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop""")));

    private ReferenceExamples() {}
}
