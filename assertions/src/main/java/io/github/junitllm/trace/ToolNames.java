package io.github.junitllm.trace;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/** Compares the names of tools: a framework may put the name of a server before the name that the server knows. */
final class ToolNames {

    private static final AttributeKey<String> MCP_METHOD = AttributeKey.stringKey("mcp.method.name");
    private static final List<String> SPAN_PREFIXES = List.of("execute_tool ", "tools/call ", "tool_call ");

    private ToolNames() {}

    static boolean agree(SpanNode a, SpanNode b) {
        String one = of(a);
        String other = of(b);
        return one.equals(other) || isPrefixed(one, other) || isPrefixed(other, one);
    }

    static String of(SpanNode node) {
        return node.facts().get(Fact.TOOL_NAME).orElseGet(() -> fromSpan(node.name()));
    }

    static String fromSpan(String spanName) {
        return SPAN_PREFIXES.stream()
                .filter(spanName::startsWith)
                .map(prefix -> spanName.substring(prefix.length()))
                .findFirst()
                .orElse(spanName);
    }

    /** Returns whether the span is a call by the Model Context Protocol, which carries a framework's execution out. */
    static boolean isProtocolCall(SpanNode node) {
        return node.captured().attributes().get(MCP_METHOD) != null;
    }

    private static boolean isPrefixed(String longer, String shorter) {
        int start = longer.length() - shorter.length();
        return start > 1
                && !shorter.isEmpty()
                && longer.endsWith(shorter)
                && !Character.isLetterOrDigit(longer.charAt(start - 1));
    }
}
