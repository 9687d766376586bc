package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.GenAi;
import java.time.Duration;
import java.util.List;

/** The assertions on time, by example. */
final class LatencyExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "Time",
            LatencyAssertions.class,
            List.of(
                    new Example(
                            "takesAtMost(Duration.ofMillis(40))",
                            "40 ms from the start of the first step to the end of the last",
                            () -> assertThat(new TinyTrace()
                                            .with("chat gpt-4o-mini", 1, 9, GenAi.chat(10, 5, "tool_calls"))
                                            .with("chat gpt-4o-mini", 10, 19, GenAi.chat(20, 5, "stop"))
                                            .trace())
                                    .takesAtMost(Duration.ofMillis(40)),
                            () -> assertThat(TinyTrace.chat("stop")).takesAtMost(Duration.ofMillis(4)),
                            """
                            Expected the application to take at most 4 ms but it took 5 ms
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "hasTimeToFirstTokenAtMost(Duration.ofMillis(500))",
                            "streamed answers that all began after 500 ms or earlier",
                            () -> assertThat(TinyTrace.of(
                                            "chat gpt-4o-mini",
                                            900,
                                            TinyTrace.chat()
                                                    .put("gen_ai.response.time_to_first_chunk", 0.5)
                                                    .build()))
                                    .hasTimeToFirstTokenAtMost(Duration.ofMillis(500)),
                            () -> assertThat(TinyTrace.of(
                                            "chat gpt-4o-mini",
                                            900,
                                            TinyTrace.chat()
                                                    .put("gen_ai.response.time_to_first_chunk", 0.5)
                                                    .build()))
                                    .hasTimeToFirstTokenAtMost(Duration.ofMillis(499)),
                            """
                            Expected model call [chat gpt-4o-mini] to give its first token in at most 499 ms but it took 500 ms
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest""")));

    private LatencyExamples() {}
}
