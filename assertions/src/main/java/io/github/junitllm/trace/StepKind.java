package io.github.junitllm.trace;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a span is about. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum StepKind {
    /** One call of a language model: {@link ModelCall}. */
    MODEL_CALL,
    /** One execution of a tool: {@link ToolExecution}. */
    TOOL_EXECUTION,
    /** One search for documents: {@link Retrieval}. */
    RETRIEVAL,
    /** One reordering of documents: {@link Reranking}. */
    RERANKING,
    /** One call of an embedding model: {@link EmbeddingCall}. */
    EMBEDDING_CALL,
    /** One check by a guardrail: {@link GuardrailCheck}. */
    GUARDRAIL_CHECK,
    /** A step that other steps carry out: {@link AgentStep}. */
    AGENT_STEP,
    /** What a judge or a metric concluded: {@link EvaluationStep}. */
    EVALUATION,
    /** Something else, which no later reader is to take for a call: {@link OtherStep}. */
    OTHER
}
