package io.github.junitllm.examples.faults;

import io.github.junitllm.LlmTracing;
import io.github.junitllm.examples.openai.OpenAiServer;
import io.github.junitllm.examples.openai.ServerOptions;
import io.github.junitllm.examples.support.ModelSettings;
import io.github.junitllm.examples.support.SupportAssistant;
import io.github.junitllm.examples.support.SupportAssistants;
import io.github.junitllm.examples.support.SupportModels;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The shop with the fault that the parameter {@code fault} names. */
final class FaultyShop implements BeforeAllCallback, AfterAllCallback {

    static final String FAULT = "fault";

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-06-15T10:00:00Z"), ZoneOffset.UTC);

    private @Nullable OpenAiServer server;
    private @Nullable SupportAssistant assistant;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Fault fault = context.getConfigurationParameter(FAULT, Fault::valueOf).orElse(Fault.NONE);
        OpenAiServer started = OpenAiServer.start(ServerOptions.seeded(1).withSlip(fault.slip()));
        SupportModels models = SupportModels.openAi(
                new ModelSettings(started.baseUrl(), "no-key-needed", fault.model(), "text-embedding-3-small"));
        server = started;
        assistant = SupportAssistants.create(
                fault.variant(), models.withEmbedding(LlmTracing.instrument(models.embedding())), TODAY);
    }

    String ask(String question) {
        return Objects.requireNonNull(assistant).answer(question);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Objects.requireNonNull(server).close();
    }
}
