package io.github.junitllm.assertions;

import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;

/** The trial that most tests look at: two model calls with a lookup of the wrong order between them. */
final class RefundTrial {

    private final TestSpans spans = new TestSpans();
    private final Span agent;

    RefundTrial() {
        Span trial = spans.trial("refund-window", 2, 3, "target/llm-report/index.html#case=refund-window&trial=2");
        agent = spans.unended("invoke_agent support", trial, 0, GenAi.operation("invoke_agent"));
    }

    static LlmTrace usual() {
        return new RefundTrial()
                .with("chat gpt-4o-mini", 10, GenAi.chat(612, 38, "tool_calls"))
                .with("execute_tool lookup_order", 20, GenAi.tool("lookup_order", "{\"orderId\":\"A-71\"}"))
                .with("chat gpt-4o-mini", 30, GenAi.chat(702, 91, "stop"))
                .trace();
    }

    static LlmTrace withTools(String... names) {
        RefundTrial trial = new RefundTrial();
        for (int i = 0; i < names.length; i++) {
            trial.with("execute_tool " + names[i], 10 + i, GenAi.tool(names[i], "{\"call\":" + i + "}"));
        }
        return trial.trace();
    }

    RefundTrial with(String name, long at, Attributes attributes) {
        spans.add(name, agent, at, at + 5, attributes);
        return this;
    }

    Span unended(String name, long at, Attributes attributes) {
        return spans.unended(name, agent, at, attributes);
    }

    LlmTrace trace() {
        spans.end(agent, 1240);
        return spans.trace();
    }
}
