package io.github.junitllm.capture.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.router.DefaultQueryRouter;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetrievalTest {

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    interface Assistant {
        String answer(String question);
    }

    @Test
    void a_service_with_a_retriever_has_a_retrieval_with_its_documents() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("30 days"))) {
            EmbeddingModel model = Wire.embeddingModel(provider);
            Assistant assistant = assistant(provider, retriever(model));

            spans.in(() -> assistant.answer("refund window"));

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent Assistant
                        retrieval Assistant
                        chat gpt-4o-mini
                    """);
            SpanData retrieval = spans.single("retrieval");
            assertThat(text(retrieval, "gen_ai.operation.name")).isEqualTo("retrieval");
            assertThat(text(retrieval, "gen_ai.retrieval.query.text")).isEqualTo("refund window");
            JsonNode document = new JsonMapper()
                    .readTree(text(retrieval, "gen_ai.retrieval.documents"))
                    .get(0);
            assertThat(document.get("id").asText()).isEqualTo("refunds.md");
            assertThat(document.get("score").asDouble()).isBetween(0.5, 1.0);
            assertThat(document.get("content").asText()).isEqualTo("refund window: 30 days");
        }
    }

    @Test
    void an_instrumented_retriever_is_the_retrieval_and_the_augmentation_around_it_is_not() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("30 days"))) {
            EmbeddingModel model = LangChain4jTracing.instrument((EmbeddingModel) Wire.embeddingModel(provider));
            ContentRetriever retriever = LangChain4jTracing.instrument(retriever(model));
            Assistant assistant = assistant(provider, retriever);

            spans.in(() -> assistant.answer("refund window"));

            assertThat(spans.tree().substring(spans.tree().indexOf("test\n"))).isEqualTo("""
                    test
                      invoke_agent Assistant
                        augment Assistant
                          retrieval EmbeddingStoreContentRetriever
                            embeddings text-embedding-3-small
                        chat gpt-4o-mini
                    """);
            assertThat(text(spans.single("augment"), "gen_ai.operation.name")).isNull();
            assertThat(text(spans.single("retrieval"), "gen_ai.retrieval.documents"))
                    .contains("refunds.md");
        }
    }

    @Test
    void retrievers_on_other_threads_lie_below_their_augmentation() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("30 days"))) {
            ContentRetriever policies = LangChain4jTracing.instrument(new FixedRetriever("policy"));
            ContentRetriever orders = LangChain4jTracing.instrument(new FixedRetriever("order"));
            Assistant assistant = AiServices.builder(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .retrievalAugmentor(DefaultRetrievalAugmentor.builder()
                            .queryRouter(new DefaultQueryRouter(policies, orders))
                            .build())
                    .build();

            spans.in(() -> assistant.answer("Where?"));

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent Assistant
                        augment Assistant
                          retrieval FixedRetriever
                          retrieval FixedRetriever
                        chat gpt-4o-mini
                    """);
        }
    }

    @Test
    void a_retriever_that_throws_fails_the_retrieval_and_the_call() {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering()) {
            Assistant assistant = assistant(provider, query -> {
                throw new IllegalStateException("index is gone");
            });

            assertThatThrownBy(() -> spans.in(() -> assistant.answer("Where?")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("index is gone");

            SpanData retrieval = spans.single("retrieval");
            assertThat(retrieval.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(text(retrieval, "gen_ai.operation.name")).isEqualTo("retrieval");
            assertThat(text(retrieval, "error.type")).isEqualTo("java.lang.IllegalStateException");
        }
    }

    @Test
    void a_bare_retriever_is_traced_where_it_is_called() throws Exception {
        ContentRetriever retriever = LangChain4jTracing.instrument(new FixedRetriever("policy"));

        spans.in(() -> retriever.retrieve(Query.from("Where?")));

        assertThat(spans.tree()).isEqualTo("""
                test
                  retrieval FixedRetriever
                """);
        assertThat(text(spans.single("retrieval"), "gen_ai.retrieval.documents"))
                .isEqualTo("[{\"content\":\"policy\"}]");
    }

    @Test
    void a_retriever_without_a_name_has_none() throws Exception {
        ContentRetriever retriever =
                LangChain4jTracing.instrument((ContentRetriever) query -> List.of(Content.from("policy")));

        spans.in(() -> retriever.retrieve(Query.from("Where?")));

        assertThat(spans.single("retrieval").getName()).isEqualTo("retrieval");
    }

    @Test
    void an_embedding_call_has_its_tokens_and_dimension() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering()) {
            EmbeddingModel model = LangChain4jTracing.instrument((EmbeddingModel) Wire.embeddingModel(provider));

            spans.in(() -> model.embed("one text").content().dimension()
                    + model.embedAll(List.of(TextSegment.from("a"), TextSegment.from("b")))
                            .content()
                            .size());

            assertThat(spans.named("embeddings text-embedding-3-small"))
                    .extracting(span -> span.getAttributes().get(longKey("gen_ai.usage.input_tokens")))
                    .containsExactlyElementsOf(provider.ledger().stream()
                            .map(exchange -> exchange.tokens().input())
                            .toList());
            assertThat(spans.named("embeddings")).hasSize(2).allSatisfy(span -> {
                assertThat(span.getAttributes().get(longKey("gen_ai.embeddings.dimension.count")))
                        .isEqualTo(8);
                assertThat(text(span, "gen_ai.provider.name")).isEqualTo("openai");
            });
        }
    }

    private static Assistant assistant(LoopbackOpenAi provider, ContentRetriever retriever) {
        return AiServices.builder(Assistant.class)
                .chatModel(Wire.chatModel(provider).build())
                .contentRetriever(retriever)
                .build();
    }

    private static ContentRetriever retriever(EmbeddingModel model) {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        TextSegment policy = TextSegment.from("refund window: 30 days", Metadata.from("file_name", "refunds.md"));
        store.add(model.embed(policy).content(), policy);
        return EmbeddingStoreContentRetriever.builder()
                .embeddingModel(model)
                .embeddingStore(store)
                .build();
    }

    private static String text(SpanData span, String key) {
        return span.getAttributes().get(stringKey(key));
    }

    private record FixedRetriever(String text) implements ContentRetriever {
        @Override
        public List<Content> retrieve(Query query) {
            return List.of(Content.from(text));
        }
    }
}
