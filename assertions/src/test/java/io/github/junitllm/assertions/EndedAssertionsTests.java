package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.usd;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.api.common.Attributes;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds by what was not found holds only once nothing is under way. */
class EndedAssertionsTests {

    private static final String OPEN = " cannot be decided: [later] has not ended";

    private static final String ANSWER =
            "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"30 days.\"}]}]";

    static Stream<Named<Consumer<LlmTraceAssert>>> bounds() {
        return Stream.of(
                Named.of("hasNoErrors", trace -> trace.hasNoErrors()),
                Named.of("takesAtMost", trace -> trace.takesAtMost(Duration.ofSeconds(9))),
                Named.of("hasModelCalls", trace -> trace.hasModelCalls(1)),
                Named.of("hasAtMostModelCalls", trace -> trace.hasAtMostModelCalls(1)),
                Named.of(
                        "hasModelCallsSatisfyingExactly",
                        trace -> trace.hasModelCallsSatisfyingExactly(call -> call.hasModel("gpt-4o-mini"))),
                Named.of("allModelCallsSatisfy", trace -> trace.allModelCallsSatisfy(call -> {})),
                Named.of("usesOnlyModels", trace -> trace.usesOnlyModels("gpt-4o-mini")),
                Named.of("hasNoTruncatedAnswers", trace -> trace.hasNoTruncatedAnswers()),
                Named.of("hasNoContentFilteredAnswers", trace -> trace.hasNoContentFilteredAnswers()),
                Named.of("hasNoRefusals", trace -> trace.hasNoRefusals()),
                Named.of("costsAtMost", trace -> trace.costsAtMost(usd("1"))),
                Named.of("passesGuardrail", trace -> trace.passesGuardrail("NoSecrets")),
                Named.of("doesNotTriggerGuardrails", trace -> trace.doesNotTriggerGuardrails()),
                Named.of("doesNotRetrieveDocument", trace -> trace.doesNotRetrieveDocument("policy-2019")));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void what_has_ended_decides(Consumer<LlmTraceAssert> bound) {
        assertThatCode(() -> bound.accept(assertThat(whole().trace()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_under_way_may_still_break_a_bound(String name, Consumer<LlmTraceAssert> bound) {
        for (Attributes kind :
                new Attributes[] {GenAi.operation("invoke_agent"), GenAi.operation("rerank"), Attributes.empty()}) {
            RefundTrial trial = whole();
            trial.unended("later", 90, kind);

            assertUndecided(() -> bound.accept(assertThat(trial.trace())), name + OPEN);
        }
    }

    static Stream<Arguments> names() {
        return bounds().map(bound -> Arguments.of(bound.getName(), bound.getPayload()));
    }

    @Test
    void what_is_broken_already_need_not_have_ended() {
        RefundTrial trial = whole();
        trial.unended("later", 90, GenAi.operation("invoke_agent"));
        LlmTrace open = trial.trace();

        assertFails(() -> assertThat(open).hasModelCalls(2), "Expected 2 model calls but there was 1");
        assertThatThrownBy(() -> assertThat(open).usesOnlyModels("gpt-4o"))
                .hasMessageStartingWith("Expected only models [gpt-4o] to be used but ");
        assertFails(
                () -> assertThat(open).doesNotRetrieveDocument("policy-7"),
                "Expected no retrieval to find document [policy-7] but [retrieval policies] found it at rank 1");
    }

    @Test
    void a_reranking_or_a_guardrail_alone_is_something() {
        LlmTrace reranking = TinyTrace.of("rerank policies", GenAi.operation("rerank"));
        LlmTrace guardrail = TinyTrace.of("guardrail", TinyTrace.guardrail("NoSecrets", "success", "none"));

        assertThatCode(() -> {
                    assertThat(reranking).hasNoErrors();
                    assertThat(guardrail).hasNoErrors();
                    assertThat(reranking).hasModelCalls(0);
                })
                .doesNotThrowAnyException();
    }

    private static RefundTrial whole() {
        return new RefundTrial()
                .with(
                        "chat gpt-4o-mini",
                        10,
                        TinyTrace.chat().put("gen_ai.output.messages", ANSWER).build())
                .with("retrieval policies", 20, TinyTrace.search("[{\"id\":\"policy-7\"}]"))
                .with("guardrail", 30, TinyTrace.guardrail("NoSecrets", "success", "none"));
    }
}
