package io.github.junitllm.trace;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;

/** Writes attributes the way a conforming instrumentation does. */
public final class GenAi {

    private GenAi() {}

    public static Attributes operation(String name) {
        return Attributes.of(stringKey("gen_ai.operation.name"), name);
    }

    public static AttributesBuilder chat() {
        return operation("chat").toBuilder().put("gen_ai.request.model", "gpt-4o-mini");
    }

    public static Attributes chat(long input, long output, String finishReason) {
        return chat().put(longKey("gen_ai.usage.input_tokens"), input)
                .put(longKey("gen_ai.usage.output_tokens"), output)
                .put(stringArrayKey("gen_ai.response.finish_reasons"), finishReason)
                .build();
    }

    public static AttributesBuilder tool(String name) {
        return operation("execute_tool").toBuilder().put("gen_ai.tool.name", name);
    }

    public static Attributes tool(String name, String arguments) {
        return tool(name).put("gen_ai.tool.call.arguments", arguments).build();
    }
}
