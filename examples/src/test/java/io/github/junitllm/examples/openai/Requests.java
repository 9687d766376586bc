package io.github.junitllm.examples.openai;

/** Bodies of requests. */
final class Requests {

    private static final String TOOLS = """
            [{"type": "function", "function": {
              "name": "lookup_order",
              "description": "Looks up an order: status, delivery date, total price.",
              "parameters": {"type": "object", "properties": {"orderId": {"type": "string"}}, "required": ["orderId"]}}}]
            """;

    private Requests() {}

    static String chat(String question) {
        return """
                {"model": "gpt-5-mini", "messages": [{"role": "user", "content": "%s"}], "tools": %s}
                """.formatted(question, TOOLS);
    }

    static String streamed(String question) {
        return """
                {"model": "gpt-5-mini", "stream": true, "stream_options": {"include_usage": true},
                 "messages": [{"role": "user", "content": "%s"}], "tools": %s}
                """.formatted(question, TOOLS);
    }

    static String withToolResult(String question, String callId, String result) {
        return """
                {"model": "gpt-5-mini", "messages": [
                  {"role": "user", "content": "%s"},
                  {"role": "assistant", "tool_calls": [{"id": "call_1", "type": "function",
                    "function": {"name": "lookup_order", "arguments": "{\\"orderId\\":\\"A-1002\\"}"}}]},
                  {"role": "tool", "tool_call_id": "%s", "content": "%s"}], "tools": %s}
                """.formatted(question, callId, result.replace("\"", "\\\""), TOOLS);
    }
}
