package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import java.util.List;

/** The assertions on models, prompts and whole answers, by example. */
final class ModelExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "Models, prompts and whole answers",
            ModelAssertions.class,
            List.of(
                    new Example(
                            "usesModel(\"gpt-4o-mini\")",
                            "at least one call of this model, asked for or answering",
                            () -> assertThat(RefundTrial.usual()).usesModel("gpt-4o-mini"),
                            () -> assertThat(TinyTrace.chat("stop")).usesModel("gpt-4o"),
                            """
                            Expected model [gpt-4o] to be used but the models were [gpt-4o-mini]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "usesOnlyModels(\"gpt-4o-mini\")",
                            "calls of these models alone",
                            () -> assertThat(RefundTrial.usual()).usesOnlyModels("gpt-4o-mini"),
                            () -> assertThat(TinyTrace.chat("stop")).usesOnlyModels("gpt-4o", "gpt-5-mini"),
                            """
                            Expected only models [gpt-4o, gpt-5-mini] to be used but model call [chat gpt-4o-mini] was of [gpt-4o-mini]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "usesPrompt(\"refund\")",
                            "at least one call from a prompt of this name",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v3")
                                            .put("gen_ai.prompt.hash", "3f2a")
                                            .build()))
                                    .usesPrompt("refund"),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v3")
                                            .put("gen_ai.prompt.hash", "3f2a")
                                            .build()))
                                    .usesPrompt("sales"),
                            """
                            Expected a model call to use prompt [sales] but the prompt was [refund v3 3f2a]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "usesPrompt(\"refund\", \"v3\")",
                            "at least one call from this version",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v3")
                                            .put("gen_ai.prompt.hash", "3f2a")
                                            .build()))
                                    .usesPrompt("refund", "v3"),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v2")
                                            .put("gen_ai.prompt.hash", "3f2a")
                                            .build()))
                                    .usesPrompt("refund", "v3"),
                            """
                            Expected a model call to use prompt [refund] of version [v3] but the prompt was [refund v2 3f2a]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "usesPromptHash(\"3f2a\")",
                            "at least one call from a prompt of this hash",
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v3")
                                            .put("gen_ai.prompt.hash", "3f2a")
                                            .build()))
                                    .usesPromptHash("3f2a"),
                            () -> assertThat(TinyTrace.chat(TinyTrace.chat()
                                            .put("gen_ai.prompt.name", "refund")
                                            .put("gen_ai.prompt.version", "v3")
                                            .put("gen_ai.prompt.hash", "77bc")
                                            .build()))
                                    .usesPromptHash("3f2a"),
                            """
                            Expected a model call to use a prompt of hash [3f2a] but the prompt was [refund v3 77bc]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "hasNoTruncatedAnswers()",
                            "answers that no token limit cut off",
                            () -> assertThat(TinyTrace.chat("stop")).hasNoTruncatedAnswers(),
                            () -> assertThat(TinyTrace.chat("length")).hasNoTruncatedAnswers(),
                            """
                            Expected no truncated answers but there was 1: [chat gpt-4o-mini] the token limit was reached
                              trace     : chat gpt-4o-mini   10 in, 5 out → length     ◀ nearest"""),
                    new Example(
                            "hasNoContentFilteredAnswers()",
                            "answers that the provider did not withhold",
                            () -> assertThat(TinyTrace.chat("stop")).hasNoContentFilteredAnswers(),
                            () -> assertThat(TinyTrace.chat("content_filter")).hasNoContentFilteredAnswers(),
                            """
                            Expected no content-filtered answers but there was 1: [chat gpt-4o-mini] the provider withheld the answer or a part of it
                              trace     : chat gpt-4o-mini   10 in, 5 out → content_filter     ◀ nearest"""),
                    new Example(
                            "hasNoRefusals()",
                            "answers that do not refuse",
                            () -> assertThat(TinyTrace.saying("You have 30 days."))
                                    .hasNoRefusals(),
                            () -> assertThat(TinyTrace.saying("I'm sorry, but I can't help with that."))
                                    .hasNoRefusals(),
                            """
                            Expected no refusals but there was 1: [chat gpt-4o-mini] I'm sorry, but I can't help with that.
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest""")));

    private ModelExamples() {}
}
