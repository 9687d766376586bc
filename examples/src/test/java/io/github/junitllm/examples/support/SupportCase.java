package io.github.junitllm.examples.support;

import io.github.junitllm.assertions.LlmTraceAssert;
import java.util.List;

/**
 * A row of the golden datasets for single questions.
 *
 * @param tools what has to be called, in this order, for each of the orders
 * @param evidence texts that the retrieved passages have to hold
 * @param expectedFacts what the answer has to state
 */
record SupportCase(
        String id,
        String question,
        List<String> tools,
        List<String> orderIds,
        List<String> evidence,
        List<String> expectedFacts) {

    void checkTools(LlmTraceAssert trace) {
        if (tools.isEmpty()) {
            trace.callsExactlyTools();
            return;
        }
        trace.callsToolsInOrder(tools.toArray(String[]::new));
        for (String tool : tools) {
            for (String orderId : orderIds) {
                trace.callsTool(tool, call -> call.hasArgument("orderId", orderId));
            }
        }
    }

    void checkEvidence(LlmTraceAssert trace) {
        for (String text : evidence) {
            trace.retrieves(found -> found.hasAtLeastDocuments(1).hasDocumentContaining(text));
        }
    }

    String[] facts() {
        return expectedFacts.toArray(String[]::new);
    }
}
