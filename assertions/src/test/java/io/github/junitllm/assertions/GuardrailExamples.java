package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.GuardrailCheck;
import java.util.List;

/** The assertions on one check by a guardrail, by example. */
final class GuardrailExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "One check by a guardrail: triggersGuardrail(name, check -> …)",
            GuardrailAssert.class,
            List.of(
                    new Example(
                            "guards(Direction.OUTPUT)",
                            "a check of what the model said",
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "guardrail NoPersonalData",
                                                    1,
                                                    2,
                                                    TinyTrace.guardrail(
                                                            "NoPersonalData", "fatal", "The answer has a card number."))
                                            .trace())
                                    .triggersGuardrail(
                                            "NoPersonalData", check -> check.guards(GuardrailCheck.Direction.OUTPUT)),
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "guardrail NoPersonalData",
                                                    1,
                                                    2,
                                                    TinyTrace.guardrail(
                                                            "NoPersonalData", "fatal", "The answer has a card number."))
                                            .trace())
                                    .triggersGuardrail(
                                            "NoPersonalData", check -> check.guards(GuardrailCheck.Direction.INPUT)),
                            """
                            Expected guardrail [NoPersonalData] to guard the input but it guards the output
                              trace     : invoke_agent support (40 ms)
                                          └─ guardrail NoPersonalData → fatal: The answer has a card number.     ◀ nearest"""),
                    new Example(
                            "hasMessageContaining(\"card number\")",
                            "an objection for this reason",
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "guardrail NoPersonalData",
                                                    1,
                                                    2,
                                                    TinyTrace.guardrail(
                                                            "NoPersonalData", "fatal", "The answer has a card number."))
                                            .trace())
                                    .triggersGuardrail(
                                            "NoPersonalData", check -> check.hasMessageContaining("card number")),
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "guardrail NoPersonalData",
                                                    1,
                                                    2,
                                                    TinyTrace.guardrail(
                                                            "NoPersonalData", "fatal", "The answer has a card number."))
                                            .trace())
                                    .triggersGuardrail("NoPersonalData", check -> check.hasMessageContaining("rude")),
                            """
                            Expected guardrail [NoPersonalData] to object with "rude" but it said: The answer has a card number.
                              trace     : invoke_agent support (40 ms)
                                          └─ guardrail NoPersonalData → fatal: The answer has a card number.     ◀ nearest""")));

    private GuardrailExamples() {}
}
