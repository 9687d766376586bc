package io.github.junitllm.trace;

import io.github.junitllm.trace.AgentStep.Operation;
import java.util.Map;

/** Knows what {@code gen_ai.operation.name} says: the conventions' own words, and what is written instead of them. */
final class GenAiOperations {

    private static final Map<String, StepKind> KINDS = Map.ofEntries(
            Map.entry("chat", StepKind.MODEL_CALL),
            Map.entry("text_completion", StepKind.MODEL_CALL),
            Map.entry("generate_content", StepKind.MODEL_CALL),
            Map.entry("completion", StepKind.MODEL_CALL),
            Map.entry("call_llm", StepKind.MODEL_CALL),
            Map.entry("execute_tool", StepKind.TOOL_EXECUTION),
            Map.entry("embeddings", StepKind.EMBEDDING_CALL),
            Map.entry("embedding", StepKind.EMBEDDING_CALL),
            Map.entry("retrieval", StepKind.RETRIEVAL),
            Map.entry("rerank", StepKind.RERANKING),
            // Reports once more what the call that it fetches has reported already.
            Map.entry("fetch_response", StepKind.OTHER),
            Map.entry("send_data", StepKind.OTHER),
            Map.entry("search_memory", StepKind.OTHER),
            Map.entry("create_memory", StepKind.OTHER),
            Map.entry("update_memory", StepKind.OTHER),
            Map.entry("upsert_memory", StepKind.OTHER),
            Map.entry("delete_memory", StepKind.OTHER),
            Map.entry("create_memory_store", StepKind.OTHER),
            Map.entry("delete_memory_store", StepKind.OTHER));

    private static final Map<String, Operation> AGENT_STEPS = Map.of(
            "create_agent", Operation.CREATE_AGENT,
            "invoke_agent", Operation.INVOKE_AGENT,
            "invoke_workflow", Operation.INVOKE_WORKFLOW,
            "plan", Operation.PLAN);

    private GenAiOperations() {}

    /** Tells the kind; an unknown word tells nothing. */
    static void tell(String operation, StepFacts facts) {
        StepKind kind = KINDS.get(operation);
        if (kind != null) {
            facts.kind(kind);
        }
        Operation agentStep = AGENT_STEPS.get(operation);
        if (agentStep != null) {
            facts.kind(StepKind.AGENT_STEP).operation(agentStep);
        }
    }
}
