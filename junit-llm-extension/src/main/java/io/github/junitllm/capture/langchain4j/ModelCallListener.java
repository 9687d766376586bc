package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.model.chat.listener.ChatModelErrorContext;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import java.util.Map;
import java.util.Optional;

/** Makes every call of the model that it is registered with a span, unless another way made one of the same call. */
final class ModelCallListener implements ChatModelListener {

    private final ModelCalls modelCalls;

    ModelCallListener(Instrumentation instrumentation) {
        this.modelCalls = new ModelCalls(instrumentation);
    }

    @Override
    public void onRequest(ChatModelRequestContext context) {
        context.attributes().computeIfAbsent(ModelCall.class, key -> modelCalls
                .start(context.chatRequest(), context.modelProvider())
                .orElse(null));
    }

    @Override
    public void onResponse(ChatModelResponseContext context) {
        call(context.attributes()).ifPresent(call -> call.respond(context.chatResponse()));
    }

    @Override
    public void onError(ChatModelErrorContext context) {
        call(context.attributes()).ifPresent(call -> call.fail(context.error()));
    }

    private static Optional<ModelCall> call(Map<Object, Object> attributes) {
        return Optional.ofNullable((ModelCall) attributes.get(ModelCall.class));
    }
}
