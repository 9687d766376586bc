package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.GuardrailCheck;
import java.util.List;

/** The assertions on guardrails, by example. */
final class GuardrailsExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "Guardrails",
            GuardrailAssertions.class,
            List.of(
                    new Example(
                            "triggersGuardrail(\"NoPersonalData\")",
                            "a check of this guardrail that objected",
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "guardrail NoPersonalData",
                                                    1,
                                                    2,
                                                    TinyTrace.guardrail(
                                                            "NoPersonalData", "fatal", "The answer has a card number."))
                                            .trace())
                                    .triggersGuardrail("NoPersonalData"),
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "guardrail NoPersonalData",
                                                    1,
                                                    2,
                                                    TinyTrace.guardrail("NoPersonalData", "success", ""))
                                            .trace())
                                    .triggersGuardrail("NoPersonalData"),
                            """
                            Expected guardrail [NoPersonalData] to be triggered but it let every message pass
                              trace     : invoke_agent support (40 ms)
                                          └─ guardrail NoPersonalData → success     ◀ nearest"""),
                    new Example(
                            "triggersGuardrail(\"NoPersonalData\", check -> check.guards(Direction.OUTPUT))",
                            "an objection that satisfies the lambda",
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
                            "passesGuardrail(\"NoPersonalData\")",
                            "checks of this guardrail without an objection, at least one",
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "guardrail NoPersonalData",
                                                    1,
                                                    2,
                                                    TinyTrace.guardrail("NoPersonalData", "success", ""))
                                            .trace())
                                    .passesGuardrail("NoPersonalData"),
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "guardrail NoPersonalData",
                                                    1,
                                                    2,
                                                    TinyTrace.guardrail(
                                                            "NoPersonalData", "fatal", "The answer has a card number."))
                                            .trace())
                                    .passesGuardrail("NoPersonalData"),
                            """
                            Expected guardrail [NoPersonalData] to pass but it objected: The answer has a card number.
                              trace     : invoke_agent support (40 ms)
                                          └─ guardrail NoPersonalData → fatal: The answer has a card number.     ◀ nearest"""),
                    new Example(
                            "doesNotTriggerGuardrails()",
                            "checks without an objection, at least one",
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "guardrail NoPersonalData",
                                                    1,
                                                    2,
                                                    TinyTrace.guardrail("NoPersonalData", "success", ""))
                                            .trace())
                                    .doesNotTriggerGuardrails(),
                            () -> assertThat(new TinyTrace()
                                            .with(
                                                    "guardrail NoPersonalData",
                                                    1,
                                                    2,
                                                    TinyTrace.guardrail(
                                                            "NoPersonalData", "fatal", "The answer has a card number."))
                                            .trace())
                                    .doesNotTriggerGuardrails(),
                            """
                            Expected no guardrail to be triggered but [NoPersonalData] objected: The answer has a card number.
                              trace     : invoke_agent support (40 ms)
                                          └─ guardrail NoPersonalData → fatal: The answer has a card number.     ◀ nearest""")));

    private GuardrailsExamples() {}
}
