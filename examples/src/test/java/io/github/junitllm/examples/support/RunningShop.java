package io.github.junitllm.examples.support;

import io.github.junitllm.LlmTracing;
import io.github.junitllm.examples.openai.Ledger;
import io.github.junitllm.examples.openai.OpenAiServer;
import io.github.junitllm.examples.openai.ServerOptions;
import io.github.junitllm.examples.standin.Slip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** An assistant and, unless a real provider answers, the server it talks to. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing but a CloseableResource.
final class RunningShop implements Store.CloseableResource, AutoCloseable {

    /** Models are wrong now and then; gates must live with that. */
    private static final double WRONG_ANSWER_RATE = 0.05;

    private final SupportAssistant assistant;
    private final Optional<OpenAiServer> server;

    private RunningShop(SupportAssistant assistant, Optional<OpenAiServer> server) {
        this.assistant = assistant;
        this.server = server;
    }

    /** Opens the shop on the provider that the environment names, else on a stand-in server. */
    static RunningShop open(ExtensionContext context) {
        return Provider.real(System.getenv())
                .map(provider -> new RunningShop(assistant(context, provider), Optional.empty()))
                .orElseGet(() -> openOnStandIn(context));
    }

    private static RunningShop openOnStandIn(ExtensionContext context) {
        try {
            OpenAiServer server = OpenAiServer.start(options(context));
            return new RunningShop(assistant(context, Provider.standIn(server.baseUrl())), Optional.of(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SupportAssistant assistant(ExtensionContext context, ModelSettings provider) {
        String name = context.getConfigurationParameter("assistant").orElse("standard");
        SupportModels models = SupportModels.openAi(provider);
        return SupportAssistants.create(
                SupportVariant.named(name),
                models.withEmbedding(LlmTracing.instrument(models.embedding())),
                ShopDay.CLOCK);
    }

    private static ServerOptions options(ExtensionContext context) {
        return new ServerOptions(
                context.getConfigurationParameter("stand-in.seed", Long::valueOf)
                        .orElse(1L),
                context.getConfigurationParameter("stand-in.wrongAnswerRate", Double::valueOf)
                        .orElse(WRONG_ANSWER_RATE),
                context.getConfigurationParameter("stand-in.latencyMillis", Long::valueOf)
                        .map(Duration::ofMillis)
                        .orElse(Duration.ZERO),
                Slip.NONE);
    }

    SupportAssistant assistant() {
        return assistant;
    }

    Optional<Ledger> ledger() {
        return server.map(OpenAiServer::ledger);
    }

    @Override
    public void close() {
        server.ifPresent(OpenAiServer::close);
    }
}
