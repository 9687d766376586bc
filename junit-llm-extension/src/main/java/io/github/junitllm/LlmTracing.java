package io.github.junitllm;

import dev.langchain4j.agentic.observability.AgentListener;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import io.github.junitllm.capture.JvmCapture;
import io.github.junitllm.capture.langchain4j.LangChain4jTracing;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.trace.SpanProcessor;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One line for what cannot be captured without any: bare LangChain4j models and retrievers, and an OpenTelemetry SDK
 * of the application's own. Outside an LLM test everything here passes through and traces nothing.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("overloads") // ambiguous for lambdas alone, and nobody writes an embedding model as one
public final class LlmTracing {

    private LlmTracing() {}

    /** Returns a processor to add to an SDK that the application builds itself: its spans then reach their trials. */
    public static SpanProcessor spanProcessor() {
        return JvmCapture.spanProcessor();
    }

    /** Returns a processor to add to an SDK that the application builds itself: its log records reach their trials. */
    public static LogRecordProcessor logRecordProcessor() {
        return JvmCapture.logRecordProcessor();
    }

    /**
     * Returns a listener for a model that is used without an AI Service: {@code builder.listeners(List.of(
     * LlmTracing.chatModelListener()))}. Calls that an AI Service makes are traced once all the same.
     */
    public static ChatModelListener chatModelListener() {
        return LangChain4jTracing.chatModelListener();
    }

    /** Returns the same model, traced, for one that takes no listeners. */
    public static ChatModel instrument(ChatModel model) {
        return LangChain4jTracing.instrument(model);
    }

    /** Returns the same streaming model, traced, for one that takes no listeners. */
    public static StreamingChatModel instrument(StreamingChatModel model) {
        return LangChain4jTracing.instrument(model);
    }

    /** Returns the same retriever, traced: each search is a step of its own. */
    public static ContentRetriever instrument(ContentRetriever retriever) {
        return LangChain4jTracing.instrument(retriever);
    }

    /** Returns the same embedding model, traced. */
    public static EmbeddingModel instrument(EmbeddingModel model) {
        return LangChain4jTracing.instrument(model);
    }

    /** Returns the same scoring model, traced: each reranking is a step of its own, with its documents best first. */
    public static ScoringModel instrument(ScoringModel model) {
        return LangChain4jTracing.instrument(model);
    }

    /**
     * Returns a listener for the outermost workflow or supervisor of LangChain4j's agentic module:
     * {@code AgenticServices.sequenceBuilder().listener(LlmTracing.agentListener())}. Workflows become steps, and agents
     * lie below their workflow on whatever thread they run. It requires {@code dev.langchain4j:langchain4j-agentic}.
     */
    public static AgentListener agentListener() {
        return LangChain4jTracing.agentListener();
    }
}
