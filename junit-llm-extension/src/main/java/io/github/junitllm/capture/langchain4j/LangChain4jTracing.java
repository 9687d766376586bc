package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.agentic.observability.AgentListener;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Wires what LangChain4j calls outside AI Services. One call is one span, whichever ways are on; nothing happens while
 * no capture is active.
 */
@API(status = Status.INTERNAL, since = "0.1")
@SuppressWarnings("overloads") // ambiguous for lambdas alone, and nobody writes an embedding model as one
public final class LangChain4jTracing {

    private LangChain4jTracing() {}

    /** Creates a listener that traces the chat model or streaming chat model that it is registered with. */
    public static ChatModelListener chatModelListener() {
        return new ModelCallListener(Instrumentation.JVM);
    }

    /** Wraps a chat model so that its calls are traced. */
    public static ChatModel instrument(ChatModel model) {
        return TracedChatModel.of(Instrumentation.JVM, model);
    }

    /** Wraps a streaming chat model so that its calls are traced, with the time to the first chunk. */
    public static StreamingChatModel instrument(StreamingChatModel model) {
        return TracedStreamingChatModel.of(Instrumentation.JVM, model);
    }

    /** Wraps a content retriever so that its retrievals are traced. */
    public static ContentRetriever instrument(ContentRetriever retriever) {
        return TracedContentRetriever.of(Instrumentation.JVM, retriever);
    }

    /** Wraps an embedding model so that its calls are traced. */
    public static EmbeddingModel instrument(EmbeddingModel model) {
        return TracedEmbeddingModel.of(Instrumentation.JVM, model);
    }

    /** Wraps a scoring model so that its rerankings are traced. */
    public static ScoringModel instrument(ScoringModel model) {
        return TracedScoringModel.of(Instrumentation.JVM, model);
    }

    /** Returns a listener that traces the workflows of LangChain4j's agentic module. */
    public static AgentListener agentListener() {
        return AgentRuns.listener();
    }
}
