package io.github.junitllm.examples.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitllm.examples.openai.LedgerEntry;
import io.github.junitllm.examples.openai.OpenAiServer;
import io.github.junitllm.examples.openai.ServerOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("its calls belong to no trial, so none should run beside them")
class ConversationTest {

    private OpenAiServer server;
    private SupportAssistant assistant;

    @BeforeEach
    void start() throws IOException {
        server = OpenAiServer.start(ServerOptions.seeded(1));
        assistant = assistantOf(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void remembers_which_order_it_is_about() {
        try (Conversation conversation = assistant.startConversation()) {
            conversation.ask("What is the status of A-1003?");

            assertThat(conversation.ask("And when will it arrive?")).contains("2026-06-18");
        }
    }

    @Test
    void keeps_conversations_apart() {
        try (Conversation one = assistant.startConversation();
                Conversation other = assistant.startConversation()) {
            one.ask("What is the status of A-1003?");

            assertThat(other.ask("And when will it arrive?")).doesNotContain("2026-06-18");
        }
    }

    @Test
    void hears_an_answer_piece_by_piece() throws Exception {
        Queue<String> pieces = new ConcurrentLinkedQueue<>();

        String answer =
                assistant.stream("How long are gift cards valid?", pieces::add).get(10, TimeUnit.SECONDS);

        assertThat(answer).contains("3 years").isEqualTo(String.join("", pieces));
        assertThat(pieces).hasSizeGreaterThan(2);
    }

    @Test
    void calls_the_tool_for_two_orders_at_once() {
        assertThat(assistant.answer("What are the totals of A-1021 and A-1027?"))
                .contains("254.00", "206.50");
        assertThat(server.ledger().chatCompletions())
                .extracting(entry -> entry.toolCalls().size(), entry -> entry.toolResults()
                        .size())
                .containsExactly(tuple(2, 0), tuple(0, 2));
    }

    @Test
    void answers_and_costs_the_same_whatever_runs_beside_it() throws Exception {
        List<String> oneByOne = questions().map(assistant::answer).toList();
        ExecutorService threads = Executors.newFixedThreadPool(20);

        try (OpenAiServer another = OpenAiServer.start(ServerOptions.seeded(1).withLatency(Duration.ofMillis(2)))) {
            SupportAssistant other = assistantOf(another);
            List<CompletableFuture<String>> atOnce = questions()
                    .map(question -> CompletableFuture.supplyAsync(() -> other.answer(question), threads))
                    .toList();

            assertThat(atOnce.stream().map(CompletableFuture::join)).containsExactlyElementsOf(oneByOne);
            assertThat(usage(another)).isEqualTo(usage(server));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Stream<String> questions() {
        return IntStream.range(1, 41).mapToObj(number -> "What is the total of A-10%02d?".formatted(number));
    }

    private static List<String> usage(OpenAiServer server) {
        return server.ledger().entries().stream()
                .map(LedgerEntry::usage)
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static SupportAssistant assistantOf(OpenAiServer server) {
        return SupportAssistants.create(
                SupportVariant.STANDARD, SupportModels.openAi(Provider.standIn(server.baseUrl())), ShopDay.CLOCK);
    }
}
